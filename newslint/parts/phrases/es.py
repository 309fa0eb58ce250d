"""Spanish."""

from newslint.parts.phrases.table import Phrases

SPANISH = Phrases(
    headings="lo más compartido; lo más comentado; más información sobre este tema; más sobre este tema; "
    "más en esta sección; te puede interesar; te podría interesar; también te puede interesar; "
    "también te podría interesar; le puede interesar; quizás te interese; quizá te interese; tal vez te interese; "
    "podría interesarte; puede interesarte; te recomendamos; le recomendamos; recomendados; recomendado para ti; "
    "recomendaciones; sigue leyendo; seguir leyendo; leer también; lea también; lee también; ver también; vea también; "
    "además; sobre el autor; sobre la autora; acerca del autor; acerca de la autora; navegación de entradas; "
    "artículo siguiente; artículo anterior; entrada anterior; entrada siguiente; contenido patrocinado; "
    "contenido promocionado; no te pierdas; destacados; archivado en; temas de esta nota; en otros medios; tendencias; "
    "más de este autor; lo último; sobre la firma; otras noticias de interés; lo + leído; lo + visto; "
    "te recomendamos leer",
    heading_signs="recientes; últimas; últimos; relacionadas; relacionados; relacionada; relacionado; más; otras; "
    "otros; populares; recomendados; recomendadas; destacadas; similares",
    heading_things="noticias; noticia; artículos; artículo; entradas; notas; nota; temas; contenido; contenidos; "
    "vídeos; videos; posts; comentarios; leídas; leídos; leído; vistas; visto; comentadas; compartidas",
    heading_fillers="las; los; lo; de; del; la; el; para; ti; hoy; sección; autor; esta; este; en; tema",
    list_openings="más de; más en; más sobre; más noticias de; lo último en; lo último de; lo más leído; lo más visto; "
    "últimas noticias de; tendencias en",
    weak_headings="noticias; categorías; archivos; etiquetas; temas; contacto; acerca de; quiénes somos; boletín; "
    "boletines; newsletter; fuentes; fuente; referencias; notas; enlaces; vídeos; videos; vídeo; video; "
    "más información; síguenos; síguenos en; redes sociales; autor; contacto de prensa; contacto para medios; "
    "comunicados; servicios; populares; recientes",
    readings="referencias; fuentes; fuente; notas; bibliografía; más información; agradecimientos",
    comments="comentarios; comentario; deja un comentario; deja tu comentario; dejar un comentario; dejar comentario; "
    "deje un comentario; deje su comentario; escribe un comentario; escribir un comentario; escribe tu comentario; "
    "añadir comentario; agregar comentario; añade un comentario; publicar comentario; publicar un comentario; "
    "enviar comentario; deja una respuesta; dejar una respuesta; # comentarios; # comentario; comentarios (#); "
    "sin comentarios; no hay comentarios; ver comentarios; ver los comentarios; únete a la conversación; "
    "participa en la conversación; danos tu opinión; sé el primero en comentar; "
    "tu dirección de correo electrónico no será publicada; responder; cancelar respuesta; cancelar la respuesta; "
    "comenta; comentar; comenta esta noticia; los comentarios están cerrados",
    comment_counts="comentarios en; comentario en; comentarios sobre; comentario sobre; respuestas a; respuesta a; "
    "pensamientos sobre; pensamientos en",
    share="compartir; comparte; compártelo; comparte esta noticia; compartir esta noticia; comparte este artículo; "
    "compartir artículo; compartir este artículo; compartir en facebook; compartir en twitter; compartir en x; "
    "compartir en whatsapp; compartir en linkedin; compartir por correo; comparte en; comparte en redes; "
    "comparte en redes sociales; enviar por correo; enviar por email; copiar enlace; copiar url; enlace copiado; "
    "tuitear; twittear; me gusta esto",
    buttons="leer más; ver más; saber más; más información; ver todo; ver todas; cargar más; siguiente; anterior; "
    "volver; volver arriba; subir; inicio; menú; cerrar; buscar; iniciar sesión; inicia sesión; registrarse; "
    "regístrate; suscribirse; suscríbete; suscríbase; enviar; descargar; haz clic aquí; contacto; contáctanos; "
    "quiénes somos; acerca de; aviso legal; política de privacidad; política de cookies; términos y condiciones; "
    "términos de uso; condiciones de uso; cookies; configurar cookies; aceptar; aceptar todo; rechazar; nombre; "
    "apellidos; mensaje; asunto; sitio web; web; obligatorio; ayuda; mi cuenta; anúnciate; publicidad; "
    "ver todos los artículos; ver todas las entradas; mapa del sitio; continuar leyendo",
    promos="publicidad; anuncio; anuncios; patrocinado; contenido patrocinado; continúa leyendo después de la "
    "publicidad; la noticia continúa después de la publicidad; sigue leyendo tras la publicidad; suscríbete a "
    "nuestro boletín; suscríbete a nuestra newsletter; suscríbete a la newsletter; suscríbete al boletín; "
    "síguenos en facebook; síguenos en redes sociales; síguenos en google news; síguenos en google noticias; "
    "síguenos en nuestras redes; únete a nuestro canal de whatsapp; contenido exclusivo para suscriptores; "
    "gracias por suscribirte; gracias por suscribirse; gracias por registrarte; confirma tu suscripción; ¿te "
    "ha resultado útil este artículo; haz clic en una estrella para puntuar; valora este artículo; hasta "
    "ahora, no hay votos",
    promo_openings="suscríbete a nuestro; suscríbete a nuestra; suscríbete al; suscríbete gratis; suscríbete aquí; "
    "suscríbase a; suscríbase al; regístrate para recibir; recibe las noticias; recibe nuestro; recibe nuestra; "
    "recibe en tu correo; recibe gratis; síguenos en; sigue toda la información; sigue todas las noticias; síganos en; "
    "encuéntranos en; únete a nuestro; únete a nuestra; descarga nuestra; descarga la app; descárgate nuestra; "
    "si te gustó este; si te ha gustado este; haz clic aquí para; haga clic aquí; utilizamos cookies; usamos cookies; "
    "este sitio utiliza cookies; este sitio web utiliza cookies; para seguir leyendo; consulta aquí todas; "
    "no te pierdas ninguna; al suscribirte, aceptas; al registrarte, aceptas",
    prompts="suscríbete; suscríbase; regístrate; recibe; síguenos; únete; comparte; compartir; todos los derechos; "
    "copyright; este artículo fue; este artículo se publicó; esta nota fue; etiquetas; tags; artículos relacionados; "
    "noticias relacionadas; volver a; volver al; deja un; deja tu; tu dirección; tu correo; guarda mi nombre; "
    "recibir un; crédito; créditos; apoya; dona; archivado en; más noticias; más de; ver más; ver todos; ver todas; "
    "conforme a los criterios; reportar un error; debes iniciar; con información de; sobre la firma; "
    "rellena tu nombre; completa tu; puedes seguir; si quieres apoyar; imprimir; recibe la; apúntate",
    appeals="suscríbete; suscríbase; regístrate; recibe; síguenos; sigue; únete; descarga; descubre; conoce; haz clic; "
    "contacta; contacto; visita; visite; para más información; más información; todos los derechos; copyright; "
    "este artículo; esta nota; este contenido; fuente; fuentes; comparte; apoya; ¿te ha; ¿te gustó; ¿quieres; "
    "¿necesitas; ¿tienes; guarda mi nombre; avísame; con información de; foto; crédito; aviso; nota; lea; lee; leer; "
    "ver; correo; tu correo",
    calls="descubre; descubra; explora; explore; suscríbete; suscríbase; regístrate; inscríbete; contacta con; "
    "contáctanos; solicita; solicite; reserva tu; reserva una; descarga; descargue; prueba gratis; únete; "
    "apoya; síguenos; comparte tu; obtén; consigue; conoce nuestros; conoce nuestras; consulta nuestros; ver "
    "todos; ver más; hazte socio",
    page_words="newsletter; boletín; boletines; suscríbete; suscríbase; suscripción; suscriptores; gratis; gratuita; "
    "gratuito; correo; privacidad; cookies; contacto; contacta; contáctanos; descarga; descargar; prueba; clic; sitio; "
    "web; cuenta; dona; donación; donaciones; apoya; apoyo; miembro; miembros; síguenos; comparte; compartir; "
    "comentario; comentarios; regístrate; oferta; ofertas; productos; servicios; cita; hoy; ayuda; app",
    related_openings="lee también; lea también; leer también; te puede interesar; te podría interesar; "
    "también te puede interesar; te recomendamos; le puede interesar; ver también; vea también; mira también; lee más; "
    "lea más; leer más; más información; noticia relacionada; nota relacionada; lea además; lee además; además lee; "
    "sigue leyendo; seguir leyendo; no te pierdas; puedes leer",
    reading_words="lectura; tiempo; de; estimado; aprox; aproximado; en; se; lee; menos; un",
    published="publicado; publicado el; publicada; publicada el; actualizado; actualizado el; actualizada; "
    "actualizada el; última actualización; última actualización el; última modificación; fecha; fecha de publicación; "
    "modificado; modificado el; creado; creado el; creado:; act",
    labels="etiquetas; etiqueta; categoría; categorías; tags; palabras clave; archivado en; publicado en; "
    "publicado por; por admin; escrito por; visitas; vistas; redactado por",
    sections="mundo; internacional; internacionales; política; economía; sociedad; cultura; deportes; deporte; fútbol; "
    "ciencia; ciencias; tecnología; salud; medio ambiente; clima; españa; méxico; argentina; colombia; chile; perú; "
    "venezuela; nacional; nacionales; país; el país; local; locales; regional; estados; ciudad; opinión; editorial; "
    "columnas; análisis; noticias; actualidad; portada; inicio; sucesos; policiales; judicial; seguridad; negocios; "
    "empresas; finanzas; mercados; educación; espectáculos; entretenimiento; cine; música; televisión; tv; gente; "
    "estilo; estilo de vida; moda; viajes; motor; europa; américa; américa latina; latinoamérica; áfrica; asia; "
    "oriente medio; oriente próximo; ee.uu; eeuu; última hora; religión; tendencias; turismo",
    legal="todos los derechos reservados; prohibida la reproducción; prohibida su reproducción; utiliza cookies; "
    "utilizamos cookies; usamos cookies; política de cookies; darte de baja; enlaces de afiliados; directamente "
    "en tu correo; en tu bandeja de entrada; en su bandeja de entrada; no constituye asesoramiento; aceptas "
    "recibir; acepta recibir; apareció primero en; nuestra política de privacidad",
    about_openings="sobre el autor; sobre la autora; acerca del autor; escrito por; redactado por",
    sign_offs="gracias por leer; hasta la próxima; noticia en desarrollo; noticia en ampliación; habrá ampliación; "
    "más información en breve; en breve, más información; ¿qué opinas; ¿qué te parece; ¿y tú; cuéntanos",
    bylines="por; de; texto de; redacción; texto",
    calendar="enero; febrero; marzo; abril; mayo; junio; julio; agosto; septiembre; setiembre; octubre; noviembre; "
    "diciembre; ene; feb; mar; abr; may; jun; jul; ago; sep; sept; oct; nov; dic; lunes; martes; miércoles; jueves; "
    "viernes; sábado; domingo",
    date_particles="de; del; el; a; las; la; h; hs; hrs; horas; am; pm; a.m; p.m; cet; cest; gmt; y",
    ago="hace",
    time_units="un; una; minuto; minutos; hora; horas; día; días; semana; semanas; mes; meses; año; años; min",
    photo="foto; fotos; fotografía; fotografías; imagen; imágenes; crédito; créditos; crédito de la foto; foto de; "
    "fotografía de; fotógrafo; foto cortesía; cortesía; foto de archivo; imagen de archivo; imagen referencial; "
    "foto referencial; imagen ilustrativa; ilustración; infografía; créditos de imagen; fuente de la imagen",
)
