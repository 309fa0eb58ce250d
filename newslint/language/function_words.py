"""Function words, the cheapest sign of a language: a fifth of any English text, next to nothing of a foreign one.

Articles, prepositions, pronouns, conjunctions and auxiliaries that are frequent in their language. A word may stand in
several lists: what counts is which list as a whole covers most of a text.
"""

from collections.abc import Mapping
from functools import cache

FUNCTION_WORDS: Mapping[str, str] = {
    "en": "the a in i of and to that was for is on with he as it at by his from were are had not but this have which or they be an has who will their its been would said she her there more we you if than into when could about after what",
    "af": "die van en is in het nie dit wat te as vir dat op word met ons my ook sy sal aan oor daar by deur hierdie hulle hy maar was een om na uit se kan sou moet",
    "az": "və bir bu ilə də üçün olan ki kimi çox daha sonra isə da olaraq hər onun edir görə həmin idi ən lakin o",
    "ca": "el la els les de del dels que i en un una és per al als amb no es va ha més com aquest aquesta són però seva seu hi o ser ja entre fins també sobre qual",
    "cs": "a v na se je že z o do i s pro k ve jsou jako by ale při jak tak které který jen také jeho co bylo byl když už po za nebo jsem si však podle mezi",
    "cy": "y yr yn a i o ac ar am ei mae yw gan wedi oedd gyda fel mewn bod ond hefyd neu i'r eu hyn dyma wrth fod na sydd ni",
    "da": "og i at er det til af på for der med har som en et den ikke de du fra være jeg så eller han men ved blev her også vil efter kan om var sig hvor",
    "de": "der die und den das von mit dem des sich nicht ein eine auf ist im in auch als für dass werden aus er hat wird bei sind noch nach wie einem einen einer sie zu zum zur über war haben oder aber vor wurde",
    "eo": "la de kaj en estas al mi por ke kun estis pri li el oni sed ni pli tiu ili aŭ vi nur tio ne ĉi sur kiu kiuj kiel post ankaŭ",
    "es": "el los las del y una un por con para se su al es lo como más pero sus ha este entre sin sobre también fue según han son desde hasta muy donde que la de en no",
    "et": "ja on ei et ka kui oli ning see aga või ta oma seda mis siis juba kuid kes pole mida üle ma nii selle kõik tema olid ole",
    "eu": "eta da ez izan zen bat ere baina dira du zuen egin dute ziren zituen beste edo bere dela dago zuten den dituzte ditu ko hori",
    "fi": "ja on ei että oli se ovat myös tai hän sekä kun ole kuin mutta joka niin mukaan jo tämä voi ollut sen vuoden kanssa jotka ovat siitä olla",
    "fr": "le les des et du est une un dans qui que pour au sur par il plus pas avec ce sont ne cette aux ses mais ont été comme leur deux elle être même nous vous la de en se son sa a",
    "ga": "an agus ar is é na a i le ag go sa bhí do sé mar ina ach atá nó seo ó leis faoi as sin tá raibh ní den bhfuil",
    "hr": "je i u na se da su za koji što od s o a te iz kao koje kako bio ili ne će bi uz nije koja to nakon sve također kod može biti",
    "hu": "a az és hogy nem is egy volt meg de csak már mint el még van ki után pedig ami be amely szerint ez ha vagy kell azt lesz miatt minden",
    "id": "yang dan di dengan untuk itu ini tidak dari dalam pada akan oleh adalah ke telah juga mereka ada atau dapat bahwa karena orang saya tersebut sudah bisa sebagai",
    "is": "og að í á er sem til um ekki var við með það fyrir af hann því frá eru en þá eftir hafa hefur eða um þetta þeir hún",
    "it": "il gli della di che è e per una un con non sono dei delle del nel alla anche si da dal più come ha le ma questo stato al nella suo sua hanno essere la i in",
    "la": "et in est ad cum ut non quae qui ab sed ex etiam autem aut de per eius esse hoc quod ac atque erat sunt vel quo si",
    "lt": "ir yra kad iš į su tai bet savo kaip buvo nuo ne ar jau kai už po jų tik bus jis taip apie dar prie dėl pagal o",
    "lv": "un ir ar par no ka uz bet kas vai kā arī lai tas pēc tad jau tika ne bija gan līdz to pie tā ko nav",
    "ms": "yang dan di dengan untuk itu ini tidak dari dalam pada akan oleh adalah ke telah juga mereka ada atau boleh bahawa kerana beliau tersebut sebagai satu daripada kepada",
    "nb": "og i er for det av til som på en et de med har å at ikke fra vi den eller jeg men vil også ble etter seg ut mot blir være når var han sier hadde",
    "nl": "het een van en de dat is op te zijn voor met niet aan er om ook als bij door naar heeft uit hij worden wordt zich maar deze nog over tot in die",
    "nn": "og i er som av til på ein det den med dei eit frå for han vart har å ei ikkje seg men ved eller etter òg vert at var ho vere noko",
    "pl": "w i z na się do nie że jest o to jak ale przez od po dla oraz za jego co już są był było tym który która jako przy czy tego także ze",
    "pt": "o os a as dos das do da de e em um uma não que para com se por mais ao foi são como mas na no nos pelo pela seu sua ser também tem já está segundo",
    "ro": "în de şi și a la din care pe cu nu pentru o că un este au să ce mai sau se ca prin dar fost al lui cea sunt după",
    "sk": "a v na sa je že z o do aj s ako pre k by ale sú som nie pri alebo tak čo už len ktorý ktoré po za jeho podľa bol bolo však medzi",
    "sl": "je in v na se za so da ki z pa tudi po bi kot ne s o ali pri od do še iz ter bo bil ko če to lahko med",
    "so": "oo iyo ka ku ah ee u waa in waxaa uu ay la soo mid waxay aad wuxuu ayaa lagu loo laga si ugu ama ahaa",
    "sq": "të e në dhe me i një nga që për është ka më u se do si edhe nuk janë por kjo duke ishte tij ajo ose nga",
    "sv": "och att i för av på som är till med det en den har ett inte om de från vi så man han eller kan men sig var när ska efter under vid",
    "sw": "ya wa na kwa katika ni za la cha kama kuwa au yake hii pia lakini huo baada ili hiyo kutoka hivyo wake huu",
    "tl": "ng sa ang mga na ay at ito ni may hindi mula bilang nito para si kay siya kung isang din pa ayon noong",
    "tr": "ve bir bu da de için ile çok olarak daha olan en gibi sonra ne kadar her ama olduğu ki göre veya ise değil oldu diye",
    "vi": "và của các có là với được cho không những trong để một người khi đã đến về này tại từ như ra vào nhiều",
}


@cache
def function_words(code: str) -> frozenset[str]:
    """The function words of a language; none where it is not in the list."""
    return frozenset(FUNCTION_WORDS.get(code, "").split())


@cache
def languages_of() -> Mapping[str, tuple[str, ...]]:
    """The languages that a word is a function word of."""
    found: dict[str, tuple[str, ...]] = {}
    for code, words in FUNCTION_WORDS.items():
        for word in set(words.split()):
            found[word] = (*found.get(word, ()), code)
    return found
