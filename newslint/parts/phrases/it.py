"""Italian."""

from newslint.parts.phrases.table import Phrases

ITALIAN = Phrases(
    headings="articoli recente; più popolari; leggi anche; leggi altro; leggi ancora; continua a leggere; "
    "potrebbe interessarti; potrebbero interessarti; potrebbe interessarti anche; potrebbe anche interessarti; "
    "ti potrebbe interessare; ti potrebbe interessare anche; ti potrebbero interessare; ti può interessare; "
    "forse ti può interessare; ti potrebbe piacere; potrebbe piacerti; vedi anche; guarda anche; "
    "sullo stesso argomento; sullo stesso tema; consigliati per te; consigliati; raccomandati; scelti per voi; "
    "scelti per te; sull'autore; informazioni sull'autore; l'autore; chi è l'autore; navigazione articoli; "
    "navigazione articolo; articolo successivo; articolo precedente; prossimo articolo; contenuti sponsorizzati; "
    "contenuto sponsorizzato; dalla stessa sezione; dello stesso autore; di tendenza; in evidenza; da non perdere; "
    "dal web; argomenti trattati; approfondisci; approfondimenti; temi di questo articolo; i commenti dei lettori; "
    "le notizie del giorno; notizie in evidenza; leggi le altre notizie; ultime dalla sezione",
    heading_signs="recenti; ultimi; ultime; correlati; correlate; correlato; più; altri; altre; popolari; consigliati; "
    "consigliate; simili; collegati",
    heading_things="articoli; articolo; notizie; news; post; contenuti; video; temi; argomenti; commenti; letti; "
    "lette; visti; viste; condivisi; commentati; storie",
    heading_fillers="i; le; gli; di; del; della; la; il; per; te; voi; oggi; sezione; autore; su; stesso; tema; dal; "
    "dalla",
    list_openings="altro da; altro su; altri articoli di; tutti gli articoli; più letti in; più letti su; ultime da; "
    "ultime notizie da; leggi altro su",
    weak_headings="notizie; categorie; archivi; archivio; tag; etichette; argomenti; contatti; contatto; chi siamo; "
    "newsletter; fonti; fonte; riferimenti; note; link; link utili; video; foto; maggiori informazioni; seguici; "
    "seguici su; i nostri social; autore; ufficio stampa; contatti stampa; servizi; partner; news; informazioni",
    readings="riferimenti; fonti; fonte; note; bibliografia; per saperne di più; ringraziamenti",
    comments="commenti; commento; lascia un commento; lascia il tuo commento; lascia un tuo commento; "
    "scrivi un commento; scrivi il tuo commento; aggiungi un commento; aggiungi commento; inserisci un commento; "
    "pubblica un commento; invia commento; invia un commento; commenta; commenta la notizia; commenta per primo; "
    "lascia una risposta; rispondi; annulla risposta; # commenti; # commento; commenti (#); nessun commento; "
    "ancora nessun commento; vedi i commenti; leggi i commenti; mostra commenti; vai ai commenti; "
    "partecipa alla discussione; partecipa alla conversazione; unisciti alla conversazione; di' la tua; dì la tua; "
    "il tuo indirizzo email non sarà pubblicato; l'indirizzo email non verrà pubblicato; i commenti sono chiusi; "
    "commenti disabilitati; sii il primo a commentare",
    comment_counts="commenti su; commento su; commenti a; commento a; risposte a; risposta a; pensieri su; pensiero su",
    share="condividi; condividi su; condividi questo articolo; condividi l'articolo; condividi articolo; "
    "condividi la notizia; condividi questa notizia; condividi questo; condividi su facebook; condividi su twitter; "
    "condividi su x; condividi su whatsapp; condividi su linkedin; condividi via email; condividi:; stampa articolo; "
    "invia per email; invia tramite email; invia via email; copia link; copia il link; link copiato; twitta; "
    "mi piace:; ascolta l'articolo",
    buttons="leggi tutto; leggi di più; leggi l'articolo; scopri di più; vedi tutti; vedi altro; mostra altro; "
    "mostra tutto; carica altro; altro; avanti; successivo; precedente; indietro; torna su; torna in alto; "
    "torna alla home; home; homepage; menu; menù; chiudi; cerca; accedi; login; registrati; iscriviti; iscriviti ora; "
    "abbonati; abbonati ora; abbonati subito; invia; scarica; clicca qui; contatti; contattaci; chi siamo; privacy; "
    "privacy policy; informativa sulla privacy; cookie policy; informativa cookie; note legali; termini e condizioni; "
    "termini di servizio; condizioni d'uso; cookie; preferenze cookie; gestisci cookie; accetta; accetta tutti; "
    "rifiuta; nome; cognome; messaggio; oggetto; sito web; obbligatorio; aiuto; il mio account; pubblicità; "
    "la redazione; redazione; mappa del sito; tutti gli articoli; vedi tutti gli articoli; esplora",
    promos="pubblicità; annuncio; annuncio pubblicitario; sponsorizzato; contenuto sponsorizzato; continua dopo la "
    "pubblicità; l'articolo continua dopo la pubblicità; l'articolo prosegue dopo la pubblicità; iscriviti "
    "alla newsletter; iscriviti alla nostra newsletter; seguici su facebook; seguici sui social; seguici su "
    "google news; seguici sui nostri social; articolo riservato agli abbonati; contenuto riservato agli "
    "abbonati; questo articolo è riservato agli abbonati; sostieni il giornale; messaggio pubblicitario; "
    "grazie per esserti iscritto; grazie per l'iscrizione; grazie per la registrazione; conferma la tua "
    "iscrizione; questo articolo ti è stato utile; clicca su una stella per votare; vota questo articolo; "
    "nessun voto finora",
    promo_openings="iscriviti alla nostra; iscriviti alla newsletter; iscriviti al nostro; iscriviti al canale; "
    "iscriviti gratis; iscriviti gratuitamente; abbonati a; abbonati al; abbonati per; abbonati alla; "
    "ricevi le notizie; ricevi le nostre; ricevi la nostra; ricevi gratis; ricevi ogni; seguici su; seguici anche su; "
    "segui il nostro; segui la nostra; segui tutte le notizie; unisciti al nostro; unisciti al canale; "
    "entra nel nostro; scarica la nostra; scarica l'app; per continuare a leggere; per leggere l'articolo; "
    "se ti è piaciuto; se vi è piaciuto; ti è piaciuto questo; ti è piaciuto l'articolo; clicca qui per; "
    "utilizziamo i cookie; utilizziamo cookie; questo sito utilizza; questo sito usa cookie; resta aggiornato su; "
    "rimani aggiornato su; vuoi ricevere; vuoi restare aggiornato; non perdere le ultime; hai già un abbonamento",
    prompts="iscriviti; abbonati; ricevi; seguici; unisciti; condividi; tutti i diritti; copyright; "
    "riproduzione riservata; questo articolo è; quest'articolo è; etichette; tag; tags; articoli correlati; "
    "notizie correlate; torna a; torna alla; torna al; lascia un; il tuo indirizzo; la tua email; salva il mio nome; "
    "avvisami; avvertimi; crediti; sostieni; dona; altre notizie; altri articoli; vedi tutti; vedi altro; leggi tutto; "
    "hai trovato un errore; segnala; devi essere; per commentare",
    appeals="iscriviti; abbonati; ricevi; seguici; segui; unisciti; scarica; scopri; clicca; contatta; contattaci; "
    "visita; per maggiori informazioni; per ulteriori informazioni; per informazioni; maggiori informazioni; "
    "tutti i diritti; copyright; questo articolo; questo contenuto; fonte; fonti; condividi; sostieni; vuoi; hai; "
    "ti è; cerchi; salva il mio nome; avvertimi; foto; credito; crediti; nota; disclaimer; leggi; guarda; vedi; "
    "resta aggiornato; rimani aggiornato; riproduzione riservata; © riproduzione",
    calls="scopri; scoprite; esplora; abbonati; iscriviti; registrati; contatta; contattaci; richiedi; prenota; "
    "scarica; prova gratis; unisciti; sostieni; seguici; condividi; ottieni; consulta; vedi tutti; guarda "
    "tutti; diventa",
    page_words="newsletter; iscriviti; iscrizione; abbonati; abbonamento; gratis; gratuita; gratuito; e-mail; email; "
    "mail; privacy; cookie; contatto; contattaci; scarica; scaricare; prova; clicca; sito; account; dona; donazione; "
    "donazioni; sostieni; sostegno; membro; membri; seguici; condividi; commento; commenti; registrati; offerta; "
    "offerte; prodotti; servizi; appuntamento; oggi; aiuto; app",
    related_openings="leggi anche; leggi pure; leggi ancora; leggi tutto; leggi di più; vedi anche; guarda anche; "
    "approfondisci; potrebbe interessarti; potrebbe interessarti anche; ti potrebbe interessare; "
    "potresti leggere anche; sullo stesso argomento; scopri di più; articolo correlato; da non perdere; "
    "continua a leggere; ascolta anche",
    reading_words="lettura; leggere; tempo; di; stimato; circa; ca; si; legge; in; leggi; e; per; meno; un",
    published="pubblicato; pubblicato il; pubblicata il; pubblicato in data; aggiornato; aggiornato il; aggiornata il; "
    "ultimo aggiornamento; ultimo aggiornamento il; ultima modifica; ultima modifica il; data; data di pubblicazione; "
    "modificato il; creato il; postato il; inserito il; aggiornato alle; pubblicato alle; scritto il",
    labels="tag; tags; etichette; categoria; categorie; parole chiave; pubblicato in; pubblicato da; scritto da; "
    "postato da; da admin; di admin; visualizzazioni; visite; archiviato in; rubrica",
    sections="mondo; esteri; interni; politica; economia; società; cultura; sport; calcio; serie a; scienza; scienze; "
    "tecnologia; salute; ambiente; clima; italia; europa; cronaca; cronaca nera; cronaca locale; attualità; opinioni; "
    "editoriale; editoriali; commenti; analisi; notizie; news; ultima ora; home; giustizia; sicurezza; lavoro; "
    "aziende; imprese; finanza; finanza e mercati; borsa; mercati; scuola; istruzione; spettacoli; spettacolo; "
    "intrattenimento; cinema; musica; televisione; tv; libri; gossip; costume; stile; moda; viaggi; turismo; motori; "
    "africa; asia; america; americhe; medio oriente; usa; nord america; religione; vaticano; meteo; locale; regioni; "
    "roma; milano; napoli; torino; primo piano; in primo piano; scienza e tecnologia; innovazione; "
    "tecnologia e scienza; internazionale; podcast",
    legal="tutti i diritti riservati; riproduzione riservata; riproduzione vietata; utilizza cookie; utilizza i "
    "cookie; utilizziamo i cookie; partita iva; p. iva; p.iva; testata giornalistica registrata; annullare "
    "l'iscrizione; link di affiliazione; direttamente nella tua casella; nella tua casella; non costituisce "
    "consulenza; accetti di ricevere; nostra informativa sulla privacy; acconsenti al trattamento",
    about_openings="sull'autore; informazioni sull'autore; scritto da",
    sign_offs="grazie per aver letto; grazie per la lettura; alla prossima; a presto; notizia in aggiornamento; "
    "articolo in aggiornamento; in aggiornamento; seguono aggiornamenti; e voi cosa ne pensate; cosa ne pensate; "
    "e tu cosa ne pensi; fateci sapere",
    bylines="di; da; a cura di; testo di; dal nostro inviato; redazione; testo",
    calendar="gennaio; febbraio; marzo; aprile; maggio; giugno; luglio; agosto; settembre; ottobre; novembre; "
    "dicembre; gen; feb; mar; apr; mag; giu; lug; ago; set; sett; ott; nov; dic; lunedì; martedì; mercoledì; giovedì; "
    "venerdì; sabato; domenica",
    date_particles="il; alle; ore; del; di; dalle; h; e",
    ago="fa",
    time_units="un; una; minuto; minuti; ora; ore; giorno; giorni; settimana; settimane; mese; mesi; anno; anni; "
    "circa; min",
    photo="foto; fotografia; fotografie; immagine; immagini; credito; crediti; credits; credit; foto di; immagine di; "
    "fotografo; foto cortesia; per gentile concessione; foto d'archivio; foto di archivio; immagine d'archivio; "
    "immagine di repertorio; foto di repertorio; illustrazione; infografica; didascalia; crediti foto; "
    "crediti immagine; fonte foto; fonte immagine",
)
