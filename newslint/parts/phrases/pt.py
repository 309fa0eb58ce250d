"""Portuguese, of Portugal and of Brazil."""

from newslint.parts.phrases.table import Phrases

PORTUGUESE = Phrases(
    headings="mais populares; leia também; leia mais; veja também; veja mais; você também pode gostar; "
    "você pode gostar; você pode se interessar; talvez você goste; também poderá gostar; poderá também gostar; "
    "também lhe pode interessar; pode gostar; pode interessar; recomendados; recomendado para você; "
    "recomendamos para você; recomendamos; relacionadas; relacionados; continue lendo; sobre o autor; sobre a autora; "
    "sobre os autores; navegação de posts; navegação de post; navegação de artigos; próximo artigo; artigo anterior; "
    "próximo post; post anterior; artigo seguinte; conteúdo patrocinado; conteúdo publicitário; links patrocinados; "
    "patrocinado; destaques; em destaque; não perca; em alta; mais deste autor; mais sobre este assunto; "
    "mais sobre o tema; últimas; veja mais notícias; leia mais notícias; notícias de hoje; mais recentes; "
    "assuntos relacionados; tópicos relacionados; sobre o tema",
    heading_signs="recentes; últimas; últimos; relacionadas; relacionados; relacionada; relacionado; mais; outras; "
    "outros; populares; recomendados; recomendadas; semelhantes",
    heading_things="notícias; notícia; artigos; artigo; posts; matérias; matéria; conteúdos; conteúdo; vídeos; temas; "
    "comentários; lidas; lidos; vistas; vistos; comentadas; compartilhadas",
    heading_fillers="as; os; o; a; de; do; da; para; você; hoje; seção; autor; este; esta; no; na; tema; assunto",
    list_openings="mais de; mais em; mais sobre; mais lidas em; mais notícias de; últimas de; últimas notícias de; "
    "últimas em; destaques de",
    weak_headings="notícias; categorias; arquivos; arquivo; etiquetas; temas; contato; contacto; contactos; contatos; "
    "sobre; sobre nós; quem somos; newsletter; newsletters; fontes; fonte; referências; notas; links; vídeos; vídeo; "
    "mais informações; siga-nos; redes sociais; autor; autora; assessoria de imprensa; contato para imprensa; "
    "serviços; populares; recentes; assuntos; tópicos",
    readings="referências; fontes; fonte; notas; bibliografia; mais informações; agradecimentos",
    comments="comentários; comentário; deixe um comentário; deixe o seu comentário; deixe seu comentário; "
    "deixar um comentário; deixar comentário; escreva um comentário; escreva seu comentário; adicionar comentário; "
    "adicione um comentário; adicionar um comentário; publicar comentário; enviar comentário; deixe uma resposta; "
    "deixar uma resposta; # comentários; # comentário; comentários (#); sem comentários; nenhum comentário; "
    "ver comentários; ver todos os comentários; participe da conversa; junte-se à conversa; comente; comentar; "
    "comente esta notícia; comente este artigo; dê sua opinião; dê a sua opinião; seja o primeiro a comentar; "
    "o seu endereço de e-mail não será publicado; o seu endereço de email não será publicado; "
    "seu endereço de e-mail não será publicado; responder; cancelar resposta; os comentários estão fechados; "
    "os comentários estão encerrados",
    comment_counts="comentários em; comentário em; comentários sobre; comentário sobre; comentários para; respostas "
    "para; resposta para; respostas a; pensamentos sobre; pensamento sobre",
    share="compartilhar; compartilhe; compartilhe isso; compartilhe esta notícia; compartilhar esta notícia; "
    "compartilhe este artigo; compartilhe este post; partilhar; partilhe; partilhar artigo; partilhe este artigo; "
    "partilhar este artigo; compartilhar no facebook; compartilhar no twitter; compartilhar no x; "
    "compartilhar no whatsapp; compartilhar no linkedin; partilhar no facebook; partilhar no twitter; "
    "partilhar no whatsapp; enviar por e-mail; enviar por email; copiar link; link copiado; link copiado!; tweetar; "
    "curtir isso; curtir isto",
    buttons="ler mais; leia mais; saiba mais; ver mais; veja mais; ver tudo; ver todas; ver todos; carregar mais; "
    "próximo; anterior; voltar; voltar ao topo; topo; início; página inicial; menu; fechar; buscar; busca; pesquisar; "
    "pesquisa; entrar; login; iniciar sessão; cadastre-se; registar; assine; assinar; assine já; subscrever; enviar; "
    "baixar; descarregar; clique aqui; contato; contacto; fale conosco; quem somos; sobre nós; "
    "política de privacidade; política de cookies; termos de uso; termos e condições; aviso legal; cookies; "
    "gerir cookies; aceitar; aceitar todos; rejeitar; nome; mensagem; assunto; site; obrigatório; ajuda; minha conta; "
    "anuncie; anuncie aqui; publicidade; expediente; mapa do site; ver todos os posts; ver todos os artigos; "
    "ficha técnica; estatuto editorial",
    promos="publicidade; anúncio; anúncios; propaganda; continua após a publicidade; continua depois da publicidade; "
    "continue lendo após o anúncio; continua após o anúncio; conteúdo patrocinado; assine nossa newsletter; "
    "assine a nossa newsletter; subscreva a nossa newsletter; subscreva a newsletter; siga-nos no facebook; "
    "siga-nos nas redes sociais; siga-nos no google notícias; siga-nos no google news; siga nas redes "
    "sociais; entre no nosso canal do whatsapp; conteúdo exclusivo para assinantes; exclusivo para "
    "assinantes; artigo exclusivo para assinantes; obrigado por se inscrever; obrigado por assinar; obrigado "
    "pela inscrição; confirme a sua inscrição; este artigo foi útil; clique em uma estrela para avaliar; "
    "avalie este artigo; nenhum voto até agora",
    promo_openings="assine nossa; assine a nossa; assine gratuitamente; assine agora; inscreva-se na nossa; "
    "inscreva-se em nossa; inscreva-se no nosso; inscreva-se para receber; inscreva-se no canal; subscreva a nossa; "
    "subscreva as nossas; cadastre-se para receber; cadastre-se e receba; receba as notícias; receba as últimas; "
    "receba notícias; receba nossa; receba no seu; receba em primeira mão; receba gratuitamente; siga-nos no; "
    "siga-nos na; siga nosso; siga o nosso; siga a nossa; siga o canal; acompanhe-nos; entre no nosso canal; "
    "entre no canal; participe do nosso grupo; participe do canal; baixe nosso; baixe o nosso; baixe o app; "
    "clique aqui para; clique aqui e; utilizamos cookies; usamos cookies; este site utiliza cookies; "
    "este site usa cookies; para continuar lendo; para continuar a ler; se você gostou; se gostou deste; quer receber; "
    "já é assinante; fique por dentro de todas; acompanhe todas as notícias",
    prompts="assine; inscreva-se; subscreva; cadastre-se; receba; siga-nos; siga o; siga a; acompanhe-nos; partilhe; "
    "compartilhe; compartilhar; todos os direitos; copyright; este artigo foi; esta matéria foi; etiquetas; tags; "
    "artigos relacionados; notícias relacionadas; voltar para; voltar ao; deixe um; deixe o seu; deixe seu; "
    "seu endereço; seu e-mail; salvar meus; salve meu; notifique-me; crédito; créditos; apoie; mais notícias; mais de; "
    "ver mais; ver todos; ver todas; veja mais; encontrou um erro; encontrou algum erro; reportar erro; você precisa; "
    "com informações de; com informações da; com informações do",
    appeals="assine; inscreva-se; subscreva; cadastre-se; receba; siga; acompanhe; entre; participe; baixe; descubra; "
    "conheça; clique; contate; contacte; visite; para mais informações; mais informações; saiba mais; "
    "todos os direitos; copyright; este artigo; esta matéria; esta notícia; este conteúdo; fonte; fontes; compartilhe; "
    "partilhe; apoie; você; quer; gostou; precisa; salvar meus; salve meu; notifique-me; com informações; foto; "
    "crédito; créditos; aviso; nota; leia; ler; veja; ver; edição; reportagem",
    calls="descubra; conheça nossos; conheça nossas; conheça o nosso; explore; assine; inscreva-se; cadastre-se; "
    "entre em contato; fale com; solicite; peça; reserve o seu; baixe; experimente; junte-se; apoie; "
    "siga-nos; compartilhe; obtenha; veja todos; veja mais; torne-se",
    page_words="newsletter; newsletters; assine; assinatura; assinantes; inscreva-se; grátis; gratuita; gratuito; "
    "e-mail; email; privacidade; cookies; contato; contacto; baixe; baixar; teste; clique; site; conta; doe; doação; "
    "doações; apoie; apoio; membro; membros; siga; compartilhe; partilhe; comentário; comentários; cadastre-se; "
    "oferta; ofertas; produtos; serviços; consulta; hoje; ajuda; aplicativo; app",
    related_openings="leia também; leia mais; leia ainda; leia a seguir; ler também; leia tambem; veja também; "
    "veja mais; ver também; veja ainda; saiba mais; confira também; notícia relacionada; matéria relacionada; "
    "artigo relacionado; continue lendo; não perca; assista; assista também; assista ao vídeo; leia na íntegra; "
    "você pode gostar; ouça também",
    reading_words="leitura; ler; tempo; de; estimado; leia; em; para; aprox; menos; um",
    published="publicado; publicado em; publicada em; publicado a; atualizado; atualizado em; atualizada em; "
    "actualizado; actualizado em; última atualização; última atualização em; última actualização; última modificação; "
    "modificado em; criado em; postado em; postada em; data; data de publicação; atualizado às; publicado às; há; "
    "modificado; postado; em",
    labels="tags; etiquetas; etiqueta; categoria; categorias; palavras-chave; publicado por; postado por; escrito por; "
    "por admin; visualizações; arquivado em; publicado em:; editoria; tópicos; redação",
    sections="mundo; internacional; política; economia; sociedade; cultura; esportes; esporte; desporto; futebol; "
    "ciência; tecnologia; saúde; ambiente; meio ambiente; clima; brasil; portugal; nacional; país; cidades; cidade; "
    "local; regional; região; opinião; editorial; colunas; análise; notícias; atualidade; início; home; polícia; "
    "policial; justiça; segurança; negócios; empresas; finanças; mercados; educação; entretenimento; famosos; "
    "celebridades; cinema; música; televisão; tv; gente; estilo; vida; moda; viagem; viagens; turismo; carros; auto; "
    "europa; áfrica; ásia; américa latina; américas; oriente médio; médio oriente; eua; última hora; religião; "
    "cotidiano; geral; agro; agronegócio; lusofonia; multimédia; ciência e tecnologia; ciência e saúde",
    legal="todos os direitos reservados; proibida a reprodução; reprodução proibida; é proibida a reprodução; utiliza "
    "cookies; utilizamos cookies; usamos cookies; política de cookies; cancelar a inscrição; links de "
    "afiliados; direto no seu e-mail; na sua caixa de entrada; não constitui aconselhamento; concorda em "
    "receber; apareceu primeiro em; nossa política de privacidade; você concorda com os; você concorda com a "
    "nossa",
    about_openings="sobre o autor; sobre a autora; sobre a empresa; escrito por",
    sign_offs="obrigado por ler; obrigada por ler; até a próxima; até à próxima; em atualização; "
    "notícia em atualização; matéria em atualização; mais informações em breve; mais informações em instantes; "
    "o que você acha; e você; conte para nós; deixe a sua opinião",
    bylines="por; de; texto de; texto; da redação; redação",
    calendar="janeiro; fevereiro; março; abril; maio; junho; julho; agosto; setembro; outubro; novembro; dezembro; "
    "jan; fev; mar; abr; mai; jun; jul; ago; set; out; nov; dez; segunda-feira; terça-feira; quarta-feira; "
    "quinta-feira; sexta-feira; sábado; domingo; segunda; terça; quarta; quinta; sexta; feira",
    date_particles="de; do; da; em; às; as; a; os; h; hs; horas; #h; #h#; #min; e",
    ago="há; atrás",
    time_units="um; uma; minuto; minutos; hora; horas; dia; dias; semana; semanas; mês; meses; ano; anos; min; cerca; "
    "de",
    photo="foto; fotos; fotografia; fotografias; imagem; imagens; crédito; créditos; crédito da foto; "
    "crédito da imagem; foto de; fotografia de; fotógrafo; foto cortesia; divulgação; foto divulgação; "
    "foto de arquivo; imagem de arquivo; imagem ilustrativa; foto ilustrativa; ilustração; infográfico; legenda; "
    "reprodução; foto reprodução",
)
