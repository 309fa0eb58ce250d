"""German."""

from newslint.parts.phrases.table import Phrases

GERMAN = Phrases(
    headings="mehr zum thema; mehr zu diesem thema; mehr von diesem autor; mehr dazu; mehr aus dem ressort; zum thema; "
    "lesen sie auch; lesen sie mehr; das könnte sie auch interessieren; das könnte sie interessieren; das "
    "könnte dich auch interessieren; das könnte dich interessieren; auch interessant; meistgelesen; am "
    "häufigsten gelesen; meistkommentiert; empfehlungen der redaktion; redaktionsempfehlungen; unsere "
    "empfehlungen; empfohlen für sie; über den autor; über die autorin; zum autor; zur autorin; zur person; "
    "beitragsnavigation; artikelnavigation; nächster artikel; vorheriger artikel; nächster beitrag; vorheriger "
    "beitrag; passend zum thema; themen in diesem artikel; schlagworte; schlagwörter; top-themen; topthemen; "
    "anzeigen; sponsored; dieser artikel hat ihnen gefallen; jetzt lesen; auch spannend; mehr lesen über; "
    "meistgelesene; top-artikel; artikel zum thema; zum weiterlesen; dazu passend; auch lesenswert; aus dem "
    "archiv; das könnte ihnen auch gefallen; das könnte dir auch gefallen; das könnte ihnen gefallen; mehr für "
    "sie; auch interessant für sie; unsere partner; kundenstimmen; bekannt aus; aus unserem netzwerk; ihre "
    "meinung ist gefragt; weitere themen",
    heading_signs="ähnliche; weitere; verwandte; neueste; aktuelle; beliebte; empfohlene; meistgelesene; mehr; letzte; "
    "andere; passende; meist; meisten; gesponserte",
    heading_things="artikel; beiträge; meldungen; nachrichten; themen; news; videos; geschichten; texte; inhalte; "
    "kommentare; links; gelesen; gelesene; kommentiert; beitrag",
    heading_fillers="die; der; das; zum; zu; thema; diesem; dieser; unsere; aus; am; von; für; sie; ressort; rubrik; "
    "autor; heute; über",
    list_openings="mehr aus; mehr von; mehr zu; mehr über; mehr auf; neues aus; neues von; beliebt auf; alle artikel "
    "von; weitere artikel von; weitere artikel aus; meistgelesen auf; meistgelesen in",
    weak_headings="themen; nachrichten; aktuelles; kategorien; archiv; newsletter; kontakt; über uns; service; links; "
    "quellen; quelle; weitere informationen; pressekontakt; autor; autorin; newsticker; empfehlungen; meldungen; mehr; "
    "weiterlesen; video; videos; impressum; hinweis; fußnoten; anmerkungen",
    readings="quellen; quelle; fußnoten; anmerkungen; weitere informationen; zum weiterlesen; hinweis; literatur",
    comments="kommentare; kommentar; kommentar schreiben; kommentar verfassen; kommentar hinterlassen; "
    "kommentar abgeben; kommentieren; schreiben sie einen kommentar; schreibe einen kommentar; "
    "hinterlasse einen kommentar; hinterlassen sie einen kommentar; antwort hinterlassen; einen kommentar schreiben; "
    "# kommentare; # kommentar; kommentare (#); keine kommentare; noch keine kommentare; diskutieren sie mit; "
    "jetzt mitdiskutieren; jetzt kommentieren; leserkommentare; alle kommentare anzeigen; zu den kommentaren; "
    "deine e-mail-adresse wird nicht veröffentlicht; ihre e-mail-adresse wird nicht veröffentlicht; antworten; "
    "antworten abbrechen; die kommentarfunktion ist geschlossen; erster kommentar",
    comment_counts="antworten auf; antwort auf; gedanken zu; gedanke zu; kommentare zu; kommentar zu; antworten zu",
    share="teilen; artikel teilen; beitrag teilen; diesen artikel teilen; diesen beitrag teilen; jetzt teilen; "
    "artikel drucken; artikel merken; per e-mail teilen; per mail teilen; auf facebook teilen; auf twitter teilen; "
    "auf x teilen; auf whatsapp teilen; twittern; link kopieren; link kopiert; weiterleiten; artikel versenden; "
    "weiterempfehlen",
    buttons="mehr lesen; weiterlesen; mehr erfahren; mehr anzeigen; alle anzeigen; weiter; zurück; nach oben; "
    "zum seitenanfang; startseite; menü; schließen; suche; suchen; anmelden; abmelden; einloggen; registrieren; "
    "jetzt anmelden; jetzt registrieren; abonnieren; jetzt abonnieren; jetzt testen; jetzt kaufen; jetzt bestellen; "
    "absenden; senden; kontakt; impressum; datenschutz; datenschutzerklärung; agb; nutzungsbedingungen; "
    "cookie-einstellungen; akzeptieren; alle akzeptieren; ablehnen; einstellungen; name; vorname; nachname; nachricht; "
    "betreff; website; pflichtfeld; mediadaten; hilfe; zur startseite; alle artikel; zum artikel; mein konto; abo; "
    "e-paper; epaper; zur übersicht; herunterladen; hier klicken; barrierefreiheit",
    promos="anzeige; werbung; advertorial; sponsored post; newsletter abonnieren; newsletter bestellen; jetzt "
    "newsletter abonnieren; zum newsletter anmelden; für newsletter anmelden; folgen sie uns; folgen sie uns "
    "auf facebook; folge uns; folgen sie uns auf social media; artikel wird nach der anzeige fortgesetzt; "
    "nach der anzeige geht es weiter; hier geht es weiter nach der anzeige; jetzt abo abschließen; "
    "empfohlener redaktioneller inhalt; empfohlener externer inhalt; externer inhalt; video wird geladen; "
    "dieser inhalt ist gesperrt; anzeige - scrollen sie weiter; vielen dank für ihre anmeldung; vielen dank "
    "für deine anmeldung; danke für ihre anmeldung; danke für deine anmeldung; bitte bestätigen sie ihre "
    "anmeldung; wie hilfreich war dieser beitrag; klicke auf die sterne um zu bewerten; bisher keine "
    "bewertungen; bewerten sie diesen artikel; war dieser artikel hilfreich",
    promo_openings="abonnieren sie unseren; abonnieren sie den newsletter; abonnieren sie jetzt; abonniere unseren; "
    "abonniere den newsletter; melden sie sich für unseren; melden sie sich hier für; melden sie sich jetzt für; "
    "melde dich für unseren; jetzt unseren newsletter; jetzt den newsletter; unser newsletter; "
    "bestellen sie unseren newsletter; folgen sie uns auf; folge uns auf; folgen sie uns bei; "
    "besuchen sie uns auf facebook; laden sie unsere app; lade unsere app; lesen sie den ganzen artikel; "
    "diesen artikel weiterlesen; sie wollen weiterlesen; mit einem abo; wir verwenden cookies; "
    "diese website verwendet cookies; diese webseite verwendet cookies; diese seite verwendet cookies; "
    "hat ihnen der artikel gefallen; hat dir der artikel gefallen; jetzt herunterladen; alle news auf; "
    "alle nachrichten auf; nichts mehr verpassen",
    prompts="abonnieren; melden sie sich; melde dich; folgen sie; folge uns; bleiben sie informiert; "
    "bleiben sie auf dem laufenden; nichts verpassen; alle rechte; copyright; mehr von; mehr aus; mehr zum; "
    "weitere artikel; ähnliche artikel; schlagwörter; schlagworte; tags; zurück zu; zurück zur; diesen artikel; "
    "artikel teilen; teilen sie; kommentar schreiben; schreiben sie; ihre e-mail; deine e-mail; meinen namen; "
    "benachrichtige mich; ihr kommentar; dieser artikel erschien; dieser text erschien; dieser beitrag erschien; "
    "zuerst erschienen; transparenzhinweis; jetzt anmelden; jetzt abonnieren; hier anmelden; mit der anmeldung; "
    "bildnachweis; haben sie einen fehler; fehler gefunden; fehler melden; lesen sie mehr; mehr lesen; "
    "artikel drucken; artikel versenden; zur startseite; zum seitenanfang; fehler im artikel",
    appeals="abonnieren; anmelden; folgen sie; folge; bleiben sie; bleib; jetzt; hier; mehr; weitere informationen; "
    "weitere infos; kontakt; kontaktieren sie; kontaktiere; rufen sie; besuchen sie; besuche; bestellen sie; "
    "melden sie; melde; teilen sie; teile; schreiben sie; schreibe; haben sie fragen; haben sie; hast du; "
    "entdecken sie; entdecke; erfahren sie; erfahre; lesen sie; lies; alle rechte; copyright; dieser artikel; "
    "dieser text; dieser beitrag; hinweis; haftungsausschluss; quelle; quellen; redaktion; impressum; bildnachweis; "
    "foto; bild; mit ihrer; mit der anmeldung; meinen namen; benachrichtige mich; ihre e-mail; deine e-mail",
    calls="entdecken sie; entdecke; jetzt kostenlos; jetzt entdecken; jetzt bestellen; jetzt kaufen; jetzt "
    "anmelden; jetzt starten; jetzt testen; jetzt buchen; jetzt beraten; kostenlos testen; kostenlos "
    "anmelden; vereinbaren sie; fordern sie; sichern sie; abonnieren sie; melden sie sich; kontaktieren sie; "
    "sprechen sie; erfahren sie; lesen sie unsere; besuchen sie unseren; buchen sie; bestellen sie; laden "
    "sie; starten sie; werden sie; unterstützen sie; zum shop",
    page_words="newsletter; abonnieren; abonnement; abo; kostenlos; kostenlose; kostenlosen; gratis; e-mail; e-mails; "
    "postfach; datenschutz; cookies; kontakt; kontaktieren; herunterladen; testen; klicken; website; "
    "webseite; konto; spende; spenden; unterstützen; mitglied; mitglieder; folgen; teilen; kommentar; "
    "kommentare; anmelden; angebot; angebote; produkte; leistungen; beratung; termin; heute; hilfe; app",
    related_openings="lesen sie auch; lesen sie dazu; lesen sie hier; lesen sie mehr; lesen sie dazu auch; lies auch; "
    "mehr zum thema; mehr dazu; siehe auch; auch interessant; weiterlesen; mehr lesen; lesetipp; auch lesenswert; "
    "das könnte sie auch interessieren; verwandte artikel; sehen sie auch; hier weiterlesen",
    reading_words="lesezeit; lesedauer; lesen; zeit; zum; geschätzte; ca; circa; etwa; der; artikel; weniger; als; "
    "eine",
    published="veröffentlicht; veröffentlicht am; veröffentlicht: am; erschienen; erschienen am; aktualisiert; "
    "aktualisiert am; zuletzt aktualisiert; zuletzt aktualisiert am; stand; datum; erstellt; erstellt am; "
    "letzte aktualisierung; letzte aktualisierung am; letzte änderung; update; publiziert; publiziert am; gepostet am; "
    "geändert am; geändert; online seit; artikel vom",
    labels="schlagwörter; schlagworte; stichwörter; stichworte; kategorie; kategorien; tags; verfasser; aufrufe; "
    "abgelegt unter; ressort; geschrieben von; veröffentlicht von; artikel-id; von admin",
    sections="politik; wirtschaft; ausland; inland; welt; weltweit; deutschland; österreich; schweiz; europa; sport; "
    "fußball; kultur; feuilleton; gesellschaft; panorama; vermischtes; wissen; wissenschaft; technik; digital; "
    "netzwelt; gesundheit; reise; leben; stil; meinung; meinungen; kommentar; leitartikel; regional; region; lokales; "
    "lokal; finanzen; börse; geld; karriere; bildung; umwelt; klima; medien; unterhaltung; leute; nachrichten; "
    "aktuelles; aktuell; schlagzeilen; startseite; auto; mobilität; immobilien; verbraucher; ratgeber; justiz; "
    "kriminalität; hintergrund; international; wetter",
    legal="alle rechte vorbehalten; verwendet cookies; verwenden cookies; cookie-einstellungen; urheberrechtlich "
    "geschützt; nachdruck verboten; jederzeit abmelden; jederzeit widerrufen; affiliate-links; ohne gewähr; "
    "direkt in ihr postfach; keine rechtsberatung; keine anlageberatung; zuerst erschienen auf; stimmen sie "
    "unserer; stimmen sie den; stimmst du unserer; unsere datenschutzerklärung; unserer datenschutzerklärung",
    about_openings="über den autor; über die autorin; über das unternehmen; zur person",
    sign_offs="vielen dank fürs lesen; danke fürs lesen; bis bald; bis zum nächsten mal; bleiben sie gesund; "
    "weitere informationen folgen; mehr in kürze; diese meldung wird aktualisiert; was meinen sie; was denken sie",
    bylines="von; text von; ein bericht von; ein kommentar von; aus",
    calendar="januar; jänner; februar; märz; april; mai; juni; juli; august; september; oktober; november; dezember; "
    "jan; feb; mär; apr; jun; jul; aug; sep; sept; okt; nov; dez; montag; dienstag; mittwoch; donnerstag; freitag; "
    "samstag; sonnabend; sonntag; mo; di; mi; do; fr; sa; so",
    date_particles="um; am; den; vom; uhr; #h",
    ago="vor",
    time_units="einer; einem; minute; minuten; min; stunde; stunden; std; tag; tagen; tage; woche; wochen; monat; "
    "monaten; monate; jahr; jahren; jahre; seit",
    photo="foto; fotos; bild; bilder; bildquelle; bildnachweis; fotoquelle; fotocredit; fotonachweis; foto von; "
    "bild von; fotograf; archivfoto; archivbild; symbolbild; symbolfoto; titelbild; titelfoto; bildrechte; grafik; "
    "abbildung",
)
