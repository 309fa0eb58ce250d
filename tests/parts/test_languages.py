"""Lines of pages in German, French, Spanish, Portuguese and Italian, and sentences that begin as such lines do."""

import pytest

from newslint.article import Article
from newslint.parts.head import is_byline
from newslint.parts.kinds import kind_of
from newslint.parts.phrases.lookup import LineKind

LINES: dict[LineKind, list[str]] = {
    "comments": [
        "Schreibe einen Kommentar Antworten abbrechen", "Die Kommentare sind geschlossen.", "12 Kommentare",
        "Laisser un commentaire Annuler la réponse", "Connectez-vous pour commenter", "3 réactions",
        "Deja un comentario Cancelar la respuesta", "Inicia sesión para comentar",
        "Postar um comentário", "Faça login para comentar", "Campos obrigatórios são marcados com *",
        "Lascia un commento Annulla risposta", "Accedi per commentare", "Commenta questo articolo",
    ],
    "share": [
        "Jetzt teilen auf:", "Artikel vorlesen", "Imprimer cet article", "Compartí esta nota", "Enviar a un amigo",
        "Compartilhe esta matéria", "Partilhe esta notícia", "Condividi sui social", "Stampa questo articolo",
    ],
    "reading time": [
        "Lesezeit: 4 Min.", "Voraussichtliche Lesedauer: 7 Minuten", "Temps de lecture : 3 min", "3 min de lecture",
        "Tiempo de lectura: 2 minutos", "Lectura de 2 minutos", "Tempo de leitura: 2 minutos",
        "Tempo di lettura: 2 minuti",
    ],
    "promo": [
        "Nur für Abonnenten", "Sie haben bereits ein Abo?", "Lesen Sie den ganzen Artikel in der Zeitung",
        "Réservé aux abonnés", "Déjà abonné ? Connectez-vous", "La suite après la publicité",
        "Solo para suscriptores", "¿Ya eres suscriptor?", "La nota continúa después de la publicidad",
        "Já é assinante?", "Continua após publicidade", "Siga o canal no WhatsApp",
        "Sei già abbonato? Accedi", "Per continuare a leggere", "Continua la lettura dopo la pubblicità",
    ],
    "related": [
        "Lesen Sie hierzu auch: Rat vertagt sich", "À LIRE AUSSI – Le conseil se réunit", "Lire : le conseil se réunit",
        "Tenés que leer: El concejo se reúne", "Leia ainda: Câmara reúne-se", "LEGGI PURE > Il consiglio si riunisce",
    ],
    "metadata": [
        "Veröffentlicht: 03.05.2021", "Stand: 03.05.2021, 16:15 Uhr", "Publié le 3 mai 2021 à 16h15",
        "Publié le 3 mai 2021, mis à jour le 4 mai 2021", "Actualizado a las 18:35h.",
        "Publicado 03/05/2021 14:11 | Atualizado 03/05/2021 14:16", "Cronaca - 3 maggio 2021, 07:30",
        "Schlagwörter: Haushalt, Rat der Stadt, Bücherei, Brücke, Hafen, Straßenbau, Schule, Kindergarten, Feuerwehr",
    ],
    "date": ["03.05.2021", "3. Mai 2021, 16:15 Uhr", "le 3 mai 2021 à 16h15", "3 de maio de 2021 | 21h17"],
    "agency": ["(dpa/lno)", "Avec AFP", "(Con información de EFE)", "Quelle: dpa", "(sda)",
               "© dpa-infocom, dpa:210503-99-12/3"],
    "photo credit": ["© AFP", "Symbolfoto: Max Muster/dpa", "Crédits photo : Jeanne Martin", "Foto: Divulgação/Câmara"],
}  # fmt: skip

SENTENCES = [
    "Tags darauf kam der Bürgermeister zurück.",
    "Mehr von der Ernte als im Vorjahr ist schon verkauft.",
    "Um einen Kommentar gebeten, schwieg die Stadt.",
    "Zurück zur Natur will hier niemand.",
    "Ein Kommentar von ihm war nicht zu bekommen.",
    "Retour à la case départ pour le conseil.",
    "Une erreur de calcul a tout changé.",
    "En cliquant sur le lien, la victime a tout perdu.",
    "Tous les articles de la loi ont été adoptés.",
    "Más de 200 personas acudieron a la plaza.",
    "Recibe tratamiento en el hospital de la ciudad.",
    "Todas las entradas se vendieron en una hora.",
    "Créditos hipotecarios hay para pocos.",
    "Mais de 200 pessoas foram à praça.",
    "Voltar ao trabalho custou-lhe muito.",
    "Torna alla vittoria la squadra della città.",
    "Abbonati e tifosi hanno protestato.",
    "Entra nel gruppo dei migliori.",
    "Version 3.10.24 of the program is out.",
]


@pytest.mark.parametrize(("kind", "text"), [(kind, text) for kind, texts in LINES.items() for text in texts])
def test_a_line_of_a_page_is_known(kind: LineKind, text: str) -> None:
    assert kind_of(Article(text).lines[0]) == kind


@pytest.mark.parametrize("text", SENTENCES)
def test_a_sentence_is_not_taken_for_a_line_of_a_page(text: str) -> None:
    assert kind_of(Article(text).lines[0]) in (None, "appeal")  # an appeal cannot begin a tail


@pytest.mark.parametrize(
    "text", ["Von: Max Muster, Erika Muster", "di Maria Rossi", "par Jeanne Martin", "Por Ana Díaz"]
)
def test_a_byline_may_have_a_colon_or_begin_small(text: str) -> None:
    assert is_byline(text)


@pytest.mark.parametrize("text", ["von Anfang an dabei", "di nuovo in aula", "Von vorn begonnen wird im Mai"])
def test_other_beginnings_are_no_bylines(text: str) -> None:
    assert not is_byline(text)
