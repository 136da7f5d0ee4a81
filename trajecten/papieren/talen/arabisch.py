"""Modern Standard Arabic; read from right to left."""

from trajecten.papieren.talen.vorm import Kaarttekst, Plantekst, Woorden
from trajecten.plan.enums import Afspraakpartij, Componentsoort, Plaatsingswijze

ARABISCH = Woorden(
    taal="ar",
    naam="العربية",
    nederlands="Arabisch",
    kaart=Kaarttekst(
        groet="مرحبًا {naam}،",
        regels=(
            "جئتُ إلى بيتكم يوم {datum} ولم تكونوا في البيت.",
            "أودّ أن أتعرّف عليكم وسآتي مرة أخرى.",
        ),
        bel="يمكنكم الاتصال بي أو إرسال رسالة إلى الرقم:",
        slot="مع التحية،",
    ),
    plan=Plantekst(
        titel="خطتكم",
        intro="هذا ما ستقومون به، وهذا ما اتفقنا عليه معًا. احتفظوا بهذه الورقة.",
        doen="ماذا ستفعلون",
        afspraken="ما اتفقنا عليه",
        bezoek="سأزوركم",
        bellen="هل لديكم سؤال؟",
        bellen_kan="يمكنكم الاتصال بي أو إرسال رسالة.",
        waar="أين",
        wanneer="متى",
        hoe="كيف تصلون إلى هناك",
        telefoon="الهاتف",
        doel="الهدف",
        soorten={
            Componentsoort.TAAL: "دروس اللغة الهولندية",
            Componentsoort.ACTIVITEIT: "المشاركة في الحي",
            Componentsoort.ONDERWIJS: "التعليم",
            Componentsoort.WERK: "العمل",
            Componentsoort.OPVOEDING: "تربية الأطفال",
            Componentsoort.HULP: "المساعدة",
        },
        wijzen={
            Plaatsingswijze.ZELF: "تذهبون بأنفسكم.",
            Plaatsingswijze.TELEFOONTJE: "نتصل نحن أولًا، ثم تذهبون بأنفسكم.",
            Plaatsingswijze.GAAT_MEE: "سيذهب أحد معكم.",
            Plaatsingswijze.AAN_DE_HAND: "سنأتي إليكم ونوصلكم إلى هناك.",
        },
        wie={
            Afspraakpartij.INBURGERAAR: "أنتم",
            Afspraakpartij.COORDINATOR: "المنسّق",
            Afspraakpartij.ORGANISATIE: "المؤسسة",
        },
        uren="عدد الساعات في الأسبوع: {uren}",
        niveau="حتى مستوى {niveau}",
        begint="يبدأ يوم {dag}",
        loopt="بدأ يوم {dag}",
        tot="حتى يوم {dag}",
        om="الساعة {tijd}",
        wachtlijst="أنتم على قائمة الانتظار",
        zoeken="ما زلنا نبحث عن مكان.",
        onbekend="سنخبركم لاحقًا.",
        klaar="انتهى هذا.",
        geen_dag="لا يوم محدد",
        meer="في خطتكم المزيد: {aantal}. اسألوني.",
    ),
    rechts=True,
)
