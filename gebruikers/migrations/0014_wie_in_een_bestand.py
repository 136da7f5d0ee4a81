"""Who is in the spreadsheet of a list, to ask at the download whether they are in sight still."""

from django.db import migrations, models

import kern.versleuteld


class Migration(migrations.Migration):
    """Add the persons; a file that was made without is wiped: nobody can tell whom it is about."""

    dependencies = [("gebruikers", "0013_lijstbestand")]

    operations = [
        migrations.AddField(
            model_name="lijstbestand",
            name="mensen",
            field=kern.versleuteld.VersleuteldeTekst(
                doel="lijstmensen",
                help_text="De sleutels van wie erin staan: bij het downloaden zijn die allemaal nog in zicht.",
                null=True,
                verbose_name="mensen",
            ),
        ),
        migrations.RemoveConstraint(model_name="lijstbestand", name="lijstbestand_bewaart_niets"),
        migrations.RemoveConstraint(model_name="lijstbestand", name="lijstbestand_inhoud_is_klaar"),
        migrations.RunSQL(
            "UPDATE gebruikers_lijstbestand SET inhoud = NULL, vraag = NULL, gewist_op = now()"
            " WHERE inhoud IS NOT NULL"
        ),
        migrations.AddConstraint(
            model_name="lijstbestand",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("gewist_op__isnull", True),
                    models.Q(("inhoud__isnull", True), ("mensen__isnull", True), ("vraag__isnull", True)),
                    _connector="OR",
                ),
                name="lijstbestand_bewaart_niets",
                violation_error_message="Van een gewist bestand blijft niets bewaard.",
            ),
        ),
        migrations.AddConstraint(
            model_name="lijstbestand",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("inhoud__isnull", True),
                    models.Q(("klaar_op__isnull", False), ("mensen__isnull", False)),
                    _connector="OR",
                ),
                name="lijstbestand_inhoud_is_klaar",
                violation_error_message="Een bestand heeft pas inhoud als het klaar is en bekend is wie erin staan.",
            ),
        ),
    ]
