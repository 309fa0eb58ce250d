"""English."""

from newslint.parts.phrases.en_links import BUTTONS, HEADINGS, SHARE
from newslint.parts.phrases.en_promotion import PROMO_OPENINGS, PROMOS
from newslint.parts.phrases.en_small_print import COMMENTS, LEGAL, PROMPTS
from newslint.parts.phrases.table import Phrases

ENGLISH = Phrases(
    headings=HEADINGS,
    heading_signs="recent; latest; related; similar; popular; trending; recommended; suggested; top; more; other; "
    "newest; must-read; most; sponsored; promoted; editor's; featured",
    heading_things="posts; post; articles; article; stories; story; news; headlines; videos; video; content; reading; "
    "coverage; topics; links; resources; products; comments; reads; searches; podcasts; galleries; picks; "
    "read; viewed; shared; commented; watched; discussed; emailed; popular; insights; guides; reviews; "
    "newsletters; publications; blogs; episodes; recipes; recommendations; workflows; ideas; tutorials; "
    "interviews; opinions; analysis; columns; editorials; research; reports; deals",
    heading_fillers="the; these; this; our; your; today's; today; now; hour; week; here; for; you; us; from; in; on; "
    "of; and; blog; section; author; web; network; partners; site; sites; to; like; by; stories; news; breaking",
    list_openings="more in; more from; more on; more about; latest in; latest from; latest on; trending on; trending "
    "in; popular on; popular in; most popular in; most popular on; most read in; most read on; most viewed in; top "
    "stories in; top stories from; top news from; top news in; news from; stories from; also in; also on; also from; "
    "recommended from; recommended by; related to; stories by; articles by; posts by; other news in; other articles "
    "in; other stories in; all stories by",
    weak_headings="bulletins; latest news; latest; related; recommended; popular; trending; most recent; headlines; "
    "top stories; top news; breaking news; news; blog; categories; archives; tags; topics; resources; contact us; "
    "about us; contact; contacts; contact information; contact details; follow us; follow; newsletter; newsletters; "
    "stay connected; stay updated; stay informed; get in touch; our services; our solutions; our products; services; "
    "products; company; support; legal; disclaimer; disclaimers; references; sources; source; footnotes; notes; "
    "comments; comment; author; written by; reviewed by; edited by; links; gallery; video; videos; photos; "
    "subscribe; advertise; careers; jobs; press release; events; upcoming events; more information; more; "
    "disclosure; acknowledgments; acknowledgements; editor's note; see also; navigation; search; menu; community; "
    "featured; explore; in this section; on this page; table of contents; contents; in this article; sections; "
    "popular topics; our partners; our sponsors; sponsors; partners; tell us; suggested; additional resources; how "
    "can we help; products and solutions; publications; more on; our locations; locations; hours; business hours; "
    "opening hours; explore topics; your privacy choices; faq; faqs; meta; previous; labels; shop; store; podcasts; "
    "podcast; webinars; watch; listen; read; trending topics; live; lifestyle; disclosure statement; related links; "
    "external links; media; investors; press; media relations; investor relations; for more information; for further "
    "information; for media inquiries; forward-looking statements; forward looking statements; cautionary statement; "
    "safe harbor statement; safe harbor; note to editors; notes to editors; notes for editors; trademarks; about; "
    "archive; rules; status; staff; about me; reactions; connect; previously; what's new; tweets; top picks; staff "
    "picks; followers; letters to the editor; live updates; latest updates; permalink; subscriptions; transcript",
    readings="article sources; how we reviewed this article; references; reference; sources; source; footnotes; notes; "
    "further reading; suggested reading; recommended reading; related resources; additional resources; "
    "acknowledgments; acknowledgements; disclosure; correction; corrections; editor's note; more information; "
    "links; resources; faq; faqs; helpful resources; useful resources; helpful links",
    comments=COMMENTS,
    comment_counts="responses to; response to; comments on; comment on; comments to; comment to; thoughts on; thought "
    "on; thoughts to; replies to; reply to; reactions to",
    share=SHARE,
    buttons=BUTTONS,
    promos=PROMOS,
    promo_openings=PROMO_OPENINGS,
    prompts=PROMPTS,
    appeals="join us; follow; find us; connect with us; stay tuned; stay informed; stay connected; enjoy this; was "
    "this; how useful; thank you; we will never; republish; this article appeared; this article is part; please; for "
    "more; for further information; for media inquiries; for press inquiries; for the latest; check out; visit; book "
    "a; schedule a; ready to; see our; learn more; all content; do you have; have an opinion; send your; let us "
    "know; looking for; need help; have questions; have a question; any questions; got a question; questions; "
    "disclaimer; this material; this information; the information; log in; login; sign in; join the; thank you for "
    "your; originally posted; originally published; this article first appeared; this article was originally; this "
    "post was originally; this story was originally; to donate; to subscribe; to learn more; to find out more; to "
    "contribute; for subscription; visit our",
    calls="explore; discover; browse; shop our; shop the; unlock; join our; join the; become a; get started; get "
    "your free; get a free; get our; get the latest; get more; get matched; get notified; get quotes; get a "
    "quote; get instant; start your; start a free; start making; start building; start creating; try our; try "
    "it; request a; request your; view our; view story; view article; view all; read our; read more; check "
    "out; check our; talk to an; talk to our; speak to an; speak to our; speak with our; connect with us; "
    "connect with our; contact our; contact your; follow our; share your; suggest changes; suggest an; "
    "improve this; see our; see how; see why; watch our; give today; donate to; support our; buy a; grow "
    "your; schedule a; schedule your; book a; book your; find your; find a; find the right; find local; find "
    "more; find out how; let's get; let's talk; order my; order our; subscribe to; sign up; take full "
    "control; take control; turn your; transform your; boost your; download your; download the; improve your",
    page_words="subscribe; subscribed; subscription; subscriptions; subscriber; subscribers; newsletter; newsletters; "
    "free; inbox; email; e-mail; emails; privacy; cookies; contact; download; join; demo; quote; trial; "
    "click; website; site; account; donate; donation; donations; member; members; membership; follow; "
    "comment; comments; blog; sign; unsubscribe; consultation; appointment; app; experts; offers",
    related_openings="also read; read also; also see; see also; read more; read more on; read more here; read next; "
    "read this; must read; more on this; more on; related; related article; related articles; related story; "
    "related stories; related news; related post; related posts; related reading; related content; related coverage; "
    "related video; related link; recommended; recommended reading; recommended article; see more; don't miss; "
    "you may also like; you might also like; watch; watch now; watch live; watch more; watch video; watch the video; "
    "watch also; also watch; learn more; find out more; up next; next article; previous article; next post; "
    "previous post; further reading; explore more; continue reading; editor's pick; editor's picks; icymi; "
    "in case you missed it; click here; must watch; must-read; read the full story; read in full; read full story",
    reading_words="read; reads; reading; listen; watch; time; estimated; est; approx; approximate; average; to; the; "
    "this; article; of; about; less; than; a; for",
    published="published; published on; published at; first published; first published on; publish date; published "
    "date; date published; publication date; published online; updated; updated on; updated at; last updated; last "
    "updated on; last update; last updated at; date updated; modified; last modified; last modified on; date "
    "modified; posted; posted on; posted at; date posted; last posted; post date; release date; created on; date "
    "created; submitted on; article published; article updated; story updated; story published; last edited; last "
    "edited on; last reviewed; last reviewed on; reviewed on; printed on; first posted; originally published; "
    "originally published on; last revised; revised; upd; post time; posted time; content current as of; last "
    "reviewed by; page last updated; page last reviewed; page updated; page published; this page was last updated; "
    "this page was last updated on; this page was last modified on; this article was last updated on; content last "
    "reviewed; content last updated; last modified by",
    labels="tags; tag; tagged; tagged with; category; categories; filed under; keywords; key words; keyword; views; "
    "post views; page views; total views; word count; posted by; published by; written by; uploaded by; submitted "
    "by; edited by; reviewed by; created by; permalink; short url; short link; shortlink; article id; story id; "
    "posted in; published in; post category; post tags; hashtags; article source; read time; total words; post type; "
    "filed in; labels; posted under; posted-in; archived under; archived in; categorised; categorized; categorised "
    "in; categorized in; related topics; related tags; story tags; article tags; topic; posted in categories; more "
    "about; in categories; subjects; read more about; also filed in; browse more in; explore more on",
    sections="world; world news; news; latest news; breaking news; top news; top stories; top story; politics; "
    "political news; national; nation; international; international news; national news; local; local news; "
    "regional; business; business news; economy; finance; markets; money; companies; technology; tech; science; "
    "science & technology; science and technology; science & tech; sci-tech; tech & science; health; environment; "
    "climate; education; culture; arts; arts & culture; arts and culture; arts & entertainment; entertainment; "
    "lifestyle; life; life & style; life and style; style; fashion; food; travel; sport; sports; football; soccer; "
    "cricket; tennis; basketball; baseball; golf; rugby; motorsport; opinion; opinions; editorial; editorials; "
    "commentary; comment; analysis; features; feature; in depth; in-depth; investigations; crime; courts; law; "
    "legal; police; military; defence; defense; security; energy; real estate; property; property news; transport; "
    "motoring; cars; autos; africa; asia; asia pacific; asia-pacific; asia & pacific; australia; canada; china; "
    "europe; france; germany; india; japan; latin america; middle east; north america; south america; the americas; "
    "americas; russia; uk; uk news; us; us news; u.s; u.s. news; usa; usa news; united states; united kingdom; world "
    "politics; us politics; uk politics; global; global news; foreign; foreign affairs; diplomacy; society; people; "
    "celebrity; celebrities; movies; film; music; tv; tv & radio; books; media; weather; obituaries; obituary; "
    "religion; weekend; magazine; press release; press releases; announcements; blog; blogs; home; homepage; home "
    "page; front page; exclusive; special report; special reports; headlines; ukraine; war in ukraine; "
    "russia-ukraine war; israel; israel-hamas war; coronavirus; covid-#; latest; trending; featured; video; videos; "
    "podcasts; photos; geopolitics; agriculture; industry; startups; innovation; space; history",
    legal=LEGAL,
    about_openings="about the author; about the authors; about the reviewer; written by; posted by; reviewed by; "
    "edited by; fact checked by; fact-checked by; medically reviewed by",
    sign_offs="thanks for reading; thank you for reading; stay tuned; until next time; see you next; happy reading; "
    "stay safe; that's all for; that's it for; till next time; more to follow; more details to follow; more follows; "
    "watch this space; let us know what you think; let me know what you think; what are your thoughts; what do you "
    "think about; keep checking back; check back for; enjoyed this; we'd love to hear; i'd love to hear; thanks for "
    "stopping by; thanks for visiting; thanks for following",
    bylines="by; written by; story by; report by; reported by; words by; text by",
    calendar="january; february; march; april; may; june; july; august; september; october; november; december; jan; "
    "feb; mar; apr; jun; jul; aug; sep; sept; oct; nov; dec; monday; tuesday; wednesday; thursday; friday; saturday; "
    "sunday; mon; tue; tues; wed; thu; thur; thurs; fri; sat; sun",
    date_particles="at; on; of; the; am; pm; a.m; p.m; a; p; m; est; edt; et; ct; cst; cdt; mst; mdt; pst; pdt; pt; "
    "gmt; utc; bst; ist; cet; cest; hkt; sgt; aest; jst; wat; eat; hrs; hours; #st; #nd; #rd; #th; #am; #pm; #h; "
    "local; time",
    ago="ago",
    time_units="an; a; one; minute; minutes; min; mins; hour; hours; hr; hrs; day; days; week; weeks; month; months; "
    "year; years; yr; yrs; second; seconds; #m; #h; #d; #w; #y; #hr; #hrs; #min; #mins; #mo; last; about; over",
    photo="photo; photos; photo credit; photo credits; photo by; photos by; photo courtesy; photo courtesy of; "
    "photograph; photographs; photograph by; photography; photography by; photographer; file photo; image; images; "
    "image credit; image credits; image by; images by; image source; image courtesy; image courtesy of; "
    "featured image; featured photo; feature image; cover image; cover photo; lead image; main image; header image; "
    "picture; pictures; picture credit; picture by; pic; pic credit; credit; credits; credit line; video by; "
    "video credit; illustration; illustration by; graphic; graphic by; screenshot; screengrab; representational image; "
    "representative image; stock photo; courtesy; courtesy of; photo illustration; photo illustration by; image via; "
    "photo via; photo source",
)
