"""Turkish."""

from trajecten.papieren.talen.vorm import Aankondigtekst, Kaarttekst, Plantekst, Woorden
from trajecten.plan.enums import Afspraakpartij, Componentsoort, Plaatsingswijze

TURKS = Woorden(
    taal="tr",
    naam="Türkçe",
    nederlands="Turks",
    kaart=Kaarttekst(
        groet="Merhaba {naam},",
        regels=(
            "{datum} tarihinde kapınıza geldim. Evde kimse yoktu.",
            "Sizinle tanışmak isterim ve tekrar geleceğim.",
        ),
        bekend=(
            "{datum} tarihinde kapınıza geldim. Evde kimse yoktu.",
            "Sizinle yine konuşmak isterim ve tekrar geleceğim.",
        ),
        overdracht=(
            "{datum} tarihinden itibaren belediyedeki sabit muhatabınız benim. O güne kadar: {van}.",
            "Kararlaştırılan her şey aynı kalıyor.",
        ),
        bel="Beni arayabilir veya bana mesaj gönderebilirsiniz:",
        slot="Selamlar,",
    ),
    aankondiging=Aankondigtekst(
        nieuw="Merhaba, ben {wie}, {gemeente}. Sizinle tanışmak isterim. {dag}{om} evinize geleceğim.",
        bekend="Merhaba, ben {wie}, {gemeente}. {dag}{om} yine evinize geleceğim.",
        vervangt="Merhaba, ben {wie}, {gemeente}. {vast} gelemiyor. {dag}{om} evinize ben geleceğim.",
        mee="İş arkadaşım {ander} de benimle gelecek.",
        om=", saat {tijd}",
        bel="Uygun değilse beni arayın veya bana mesaj gönderin: {telefoon}.",
        antwoord="Uygun değilse bana mesaj gönderin.",
    ),
    plan=Plantekst(
        titel="Planınız",
        intro="Yapacaklarınız ve birlikte kararlaştırdıklarımız burada yazıyor. Bu kağıdı saklayın.",
        doen="Neler yapacaksınız",
        afspraken="Kararlaştırdıklarımız",
        bezoek="Sizi ziyarete geleceğim",
        bellen="Sorunuz mu var?",
        bellen_kan="Beni arayabilir veya bana mesaj gönderebilirsiniz.",
        waar="Nerede",
        wanneer="Ne zaman",
        hoe="Nasıl gidersiniz",
        telefoon="Telefon",
        doel="Amaç",
        soorten={
            Componentsoort.TAAL: "Hollandaca dersi",
            Componentsoort.ACTIVITEIT: "Mahallede etkinlik",
            Componentsoort.ONDERWIJS: "Eğitim",
            Componentsoort.WERK: "İş",
            Componentsoort.OPVOEDING: "Çocuk yetiştirme",
            Componentsoort.HULP: "Yardım",
        },
        wijzen={
            Plaatsingswijze.ZELF: "Kendiniz gidersiniz.",
            Plaatsingswijze.TELEFOONTJE: "Önce biz ararız. Sonra kendiniz gidersiniz.",
            Plaatsingswijze.GAAT_MEE: "Biri sizinle gelir.",
            Plaatsingswijze.AAN_DE_HAND: "Sizi alıp oraya götürürüz.",
        },
        wie={
            Afspraakpartij.INBURGERAAR: "Siz",
            Afspraakpartij.COORDINATOR: "Koordinatörünüz",
            Afspraakpartij.ORGANISATIE: "Kuruluş",
        },
        uren="haftada {uren} saat",
        niveau="hedef seviye: {niveau}",
        begint="başlangıç: {dag}",
        loopt="başladığı tarih: {dag}",
        tot="son gün: {dag}",
        om="saat {tijd}",
        wachtlijst="bekleme listesindesiniz",
        zoeken="Hâlâ bir yer arıyoruz.",
        onbekend="Size haber vereceğiz.",
        klaar="Bu tamamlandı.",
        geen_dag="belirli bir gün yok",
        meer="Planınızda daha fazlası var: {aantal}. Bana sorun.",
    ),
)
