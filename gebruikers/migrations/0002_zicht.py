"""Who asks, which wijken and routes that opens, and who reads what is somebody's own (ADR 2)."""

from django.db import migrations

from kern.migraties import voer_uit


class Migration(migrations.Migration):
    """Make the schema, its functions, and the policies."""

    dependencies = [("gebruikers", "0001_initial"), ("logboek", "0001_initial"), ("wijken", "0001_initial")]

    operations = [
        migrations.RunSQL("CREATE SCHEMA rls", "DROP SCHEMA rls CASCADE"),
        voer_uit("gebruikers", "gebruiker", "vandaag", "in_kracht", "heeft_rol", "is_eigen_daad"),
        # Who may see whom: the wijken and the routes here, the persons in `inburgeraars`.
        voer_uit("gebruikers", "wijken_nu", "wijken", "routes_nu", "routes", "zicht_veranderd"),
        voer_uit("gebruikers", "zicht_eigen", "zicht_aanstelling", "bewaak_aanstelling", "zicht_logboek"),
    ]
