"""French."""

from newslint.parts.phrases.table import Phrases

FRENCH = Phrases(
    headings="à lire aussi; a lire aussi; à lire également; à lire ensuite; à voir aussi; lire aussi; lire également; "
    "lire la suite; sur le même sujet; sur le même thème; dans la même rubrique; du même auteur; du même rédacteur; "
    "vous aimerez aussi; vous pourriez aussi aimer; vous aimerez peut-être; cela pourrait vous intéresser; "
    "ceci pourrait vous intéresser; ces articles pourraient vous intéresser; ça pourrait vous intéresser; "
    "pour aller plus loin; le plus lu; plus d'articles; plus d'actualités; recommandé pour vous; nos recommandations; "
    "contenu sponsorisé; contenus partenaires; ailleurs sur le web; à propos de l'auteur; à propos des auteurs; "
    "article suivant; article précédent; navigation de l'article; navigation des articles; à la une; notre sélection; "
    "la rédaction vous conseille; voir aussi; suivez-nous aussi; contribuer; les plus récents; sur le web; "
    "à lire dans la même rubrique; nos vidéos; dernière minute; le fil info; les + lus; voir plus d'articles",
    heading_signs="derniers; dernières; récents; récentes; similaires; liés; populaires; recommandés; autres; plus; "
    "connexes; associés; sponsorisés",
    heading_things="articles; actualités; nouvelles; infos; vidéos; sujets; contenus; commentaires; lus; lues; "
    "partagés; commentés; vus; vues; billets",
    heading_fillers="les; nos; du; de; la; le; d'; sur; même; sujet; thème; rubrique; auteur; pour; vous; aussi; jour; "
    "moment; dans",
    list_openings="plus de; plus sur; plus dans; tous les articles; les plus lus; les articles de; à lire sur; à voir "
    "sur",
    weak_headings="actualités; archives; catégories; contact; contacts; à propos; newsletter; newsletters; sources; "
    "source; références; notes; liens; vidéos; vidéo; partenaires; contact presse; contacts presse; "
    "plus d'informations; en savoir plus; mots-clés; thèmes; rubriques; suivez-nous; nous suivre; auteur; flash info; "
    "en bref; mentions légales; bulletins; articles; l'auteur",
    readings="références; sources; source; notes; notes de bas de page; bibliographie; pour aller plus loin; "
    "remerciements",
    comments="commentaires; commentaire; laisser un commentaire; laissez un commentaire; ajouter un commentaire; "
    "poster un commentaire; publier un commentaire; écrire un commentaire; laisser une réponse; # commentaires; "
    "# commentaire; commentaires (#); aucun commentaire; réagir; réagir à cet article; réagissez; vos réactions; "
    "vos commentaires; donnez votre avis; commenter; commenter cet article; commentez; rejoindre la conversation; "
    "rejoignez la conversation; participez à la discussion; voir les commentaires; lire les commentaires; "
    "votre adresse e-mail ne sera pas publiée; votre adresse de messagerie ne sera pas publiée; "
    "soyez le premier à commenter; répondre; annuler la réponse; les commentaires sont fermés",
    comment_counts="commentaires sur; commentaire sur; réponses à; réponse à; réflexions sur; réflexion sur; pensées "
    "sur; avis sur",
    share="partager; partagez; partager cet article; partager l'article; partagez cet article; partager sur facebook; "
    "partager sur twitter; partager sur x; partager sur whatsapp; partager sur linkedin; partager par e-mail; "
    "partager par email; partager sur; imprimer l'article; envoyer par e-mail; envoyer par email; envoyer à un ami; "
    "copier le lien; lien copié; tweeter; offrir l'article",
    buttons="lire la suite; lire plus; en savoir plus; voir plus; voir tout; afficher plus; suivant; précédent; "
    "retour; retour en haut; haut de page; accueil; menu; fermer; rechercher; recherche; se connecter; connexion; "
    "s'inscrire; inscription; je m'abonne; s'abonner; abonnez-vous; m'abonner; je m'inscris; envoyer; télécharger; "
    "cliquez ici; contact; contactez-nous; qui sommes-nous; à propos; mentions légales; politique de confidentialité; "
    "conditions d'utilisation; conditions générales; cgu; cgv; plan du site; cookies; gestion des cookies; "
    "gérer les cookies; tout accepter; tout refuser; accepter; refuser; nom; prénom; e-mail; message; site web; "
    "obligatoire; aide; mon compte; publicité; voir tous les articles; données personnelles; lire l'article; "
    "découvrir",
    promos="publicité; annonce; contenu sponsorisé; la suite après la publicité; la suite après cette publicité; "
    "suite de l'article après la publicité; suite après la publicité; inscrivez-vous à notre newsletter; "
    "abonnez-vous à notre newsletter; recevez notre newsletter; suivez-nous sur facebook; suivez-nous sur les "
    "réseaux sociaux; suivez-nous sur google actualités; abonnez-vous; article réservé aux abonnés; cet "
    "article est réservé aux abonnés; pour lire la suite, abonnez-vous; soutenez-nous; merci de votre "
    "inscription; merci pour votre inscription; merci de vous être inscrit; veuillez confirmer votre "
    "inscription; cet article vous a-t-il été utile; cliquez sur une étoile pour noter; notez cet article; "
    "pas encore de votes",
    promo_openings="inscrivez-vous à notre; inscrivez-vous à la newsletter; inscrivez-vous gratuitement à; "
    "abonnez-vous à notre; abonnez-vous à la newsletter; abonnez-vous pour; recevez notre newsletter; "
    "recevez gratuitement; recevez chaque; recevez toute l'actualité; suivez-nous sur; retrouvez-nous sur; "
    "rejoignez-nous sur; suivez toute l'actualité; téléchargez notre application; téléchargez l'application; "
    "pour lire la suite; il vous reste #; vous avez aimé cet article; vous avez apprécié cet article; "
    "cet article vous a plu; nous utilisons des cookies; ce site utilise des cookies; cliquez ici pour; "
    "en vous inscrivant, vous; retrouvez tous nos; retrouvez toute l'actualité",
    prompts="abonnez-vous; inscrivez-vous; recevez; suivez-nous; rejoignez; retrouvez-nous; partagez; partager; "
    "tous droits; copyright; cet article est paru; cet article a été; mots-clés; tags; articles similaires; "
    "plus d'articles; retour à; retour aux; laisser un commentaire; votre adresse; votre e-mail; enregistrer mon nom; "
    "prévenez-moi; crédit photo; crédits photo; soutenez; faites un don; vous avez aimé; vous avez repéré; "
    "signaler une erreur; une erreur; vous devez être; en savoir plus; découvrez nos; voir tous; voir plus; "
    "lire aussi; réutiliser ce contenu; lire plus tard; signaler un contenu; voir les commentaires; commenter cet; "
    "imprimer",
    appeals="inscrivez-vous; abonnez-vous; recevez; suivez; retrouvez; rejoignez; téléchargez; découvrez; cliquez; "
    "contactez; pour en savoir plus; pour plus d'informations; plus d'informations; tous droits; copyright; "
    "cet article; cette publication; source; sources; contact; votre; en savoir plus; lire; partagez; soutenez; "
    "vous avez; vous souhaitez; envie de; besoin; enregistrer mon nom; prévenez-moi; crédit; crédits; photo; "
    "avertissement; faites un don; réagissez",
    calls="découvrez; découvrir nos; explorez; abonnez-vous; inscrivez-vous; contactez nos; contactez notre; "
    "demandez un; demandez une; demandez votre; prenez rendez-vous; réservez votre; téléchargez; essayez; "
    "rejoignez; soutenez; suivez notre; partagez votre; commandez; profitez de; obtenez; consultez nos; "
    "consultez notre; voir nos; voir tous; lire nos; devenez",
    page_words="newsletter; abonnez-vous; abonner; abonnement; abonnés; gratuit; gratuite; gratuitement; e-mail; mail; "
    "courriel; confidentialité; cookies; contactez-nous; contact; télécharger; téléchargez; essai; cliquez; site; "
    "compte; don; dons; soutenir; soutenez; membre; membres; suivez; partagez; partager; commentaire; commentaires; "
    "inscrivez-vous; inscription; offre; offres; produits; services; rendez-vous; aujourd'hui; aide; application",
    related_openings="lire aussi; à lire aussi; a lire aussi; lire également; à lire également; à lire; voir aussi; "
    "à voir aussi; sur le même sujet; pour aller plus loin; lire la suite; à écouter; écouter aussi; regarder aussi; "
    "à regarder; article lié",
    reading_words="lecture; temps; durée; de; estimé; estimée; environ; la; en; l'article; moins; d'une",
    published="publié; publié le; publiée le; mis à jour; mis à jour le; mise à jour; mise à jour le; modifié le; "
    "modifié; dernière mise à jour; dernière mise à jour le; dernière modification; dernière modification le; "
    "posté le; paru le; créé le; date; date de publication; article publié le; mis en ligne le; le; publication; "
    "actualisé le; rédigé le",
    labels="mots-clés; mots clés; étiquettes; catégorie; catégories; tags; par admin; classé dans; publié dans; vues; "
    "nombre de vues; publié par; posté par; écrit par; rédigé par",
    sections="monde; international; politique; économie; société; culture; sport; sports; football; sciences; science; "
    "santé; planète; environnement; climat; france; europe; afrique; amériques; asie; asie-pacifique; proche-orient; "
    "moyen-orient; opinions; opinion; débats; tribune; éditorial; idées; médias; justice; éducation; régions; région; "
    "local; faits divers; actualité; actualités; actu; à la une; accueil; technologie; technologies; tech; high-tech; "
    "numérique; pixels; entreprises; finance; bourse; immobilier; styles; mode; voyage; voyages; cinéma; livres; "
    "musique; télévision; people; lifestyle; gastronomie; météo; monde arabe; belgique; suisse; canada; québec; "
    "enquête; reportage; analyse; chronique; religion; défense; diplomatie",
    legal="tous droits réservés; toute reproduction interdite; reproduction interdite; utilise des cookies; "
    "utilisons des cookies; désinscrire à tout moment; désabonner à tout moment; droits de reproduction; "
    "liens affiliés; directement dans votre boîte; ne constitue pas un conseil; vous acceptez de recevoir; "
    "vous acceptez nos; apparu en premier sur; notre politique de confidentialité",
    about_openings="à propos de l'auteur; écrit par; rédigé par",
    sign_offs="merci de votre lecture; merci d'avoir lu; à bientôt; à suivre; plus d'informations à venir; "
    "plus d'informations suivront; qu'en pensez-vous; et vous, qu'en pensez; dites-nous",
    bylines="par; de; texte de; propos recueillis par; un article de; avec",
    calendar="janvier; février; mars; avril; mai; juin; juillet; août; septembre; octobre; novembre; décembre; janv; "
    "févr; avr; juil; sept; oct; nov; déc; lundi; mardi; mercredi; jeudi; vendredi; samedi; dimanche",
    date_particles="le; à; du; #er; #h; #h#; h; heures; min; et",
    ago="il y a",
    time_units="une; un; minute; minutes; heure; heures; jour; jours; semaine; semaines; mois; an; ans; année; années; "
    "instant; #h; #j",
    photo="photo; photos; crédit photo; crédits photo; crédits photos; crédit; crédits; image; images; photographie; "
    "photographe; illustration; photo d'illustration; photo d'archives; image d'illustration; légende; crédit image; "
    "source photo; source image; infographie",
)
