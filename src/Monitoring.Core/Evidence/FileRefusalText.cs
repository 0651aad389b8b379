namespace Monitoring.Evidence;

/// <summary>What a refused file's owner reads.</summary>
public static class FileRefusalText
{
    /// <summary>Says what is the matter with the file and what to do.</summary>
    /// <param name="refusal">The reason.</param>
    /// <param name="name">The file's name, as <see cref="SafeName"/> made it.</param>
    /// <param name="accepted">The kinds that are accepted here.</param>
    public static LocalText Sentence(this FileRefusal refusal, string name, IReadOnlyCollection<FileKind> accepted)
    {
        var kinds = accepted.InWords();
        return refusal switch
        {
            FileRefusal.Empty => new(
                $"Het bestand ‘{name}’ is leeg. Kijk of u het juiste bestand koos, en probeer het nog eens.",
                $"The file ‘{name}’ is empty. See whether you chose the right file, and try again."),
            FileRefusal.WrongKind => new(
                $"Het bestand ‘{name}’ kunnen we hier niet aannemen. Bewaar het als {kinds.Nl}, en stuur het dan.",
                $"We cannot take the file ‘{name}’ here. Save it as {kinds.En}, and then send it."),
            FileRefusal.NotWhatItSays => new(
                $"De inhoud van ‘{name}’ past niet bij zijn naam. Open het bestand, bewaar het opnieuw als {kinds.Nl}, en stuur het nieuwe bestand.",
                $"The content of ‘{name}’ does not match its name. Open the file, save it again as {kinds.En}, and send the new file."),
            FileRefusal.Macros => new(
                $"In het bestand ‘{name}’ kunnen macro's zitten (kleine programma's). Bewaar het zonder macro's, bijvoorbeeld als {kinds.Nl}, en stuur het dan.",
                $"The file ‘{name}’ can hold macros (small programs). Save it without macros, for instance as {kinds.En}, and then send it."),
            FileRefusal.Locked => new(
                $"Het bestand ‘{name}’ heeft een wachtwoord of is van een oude soort, zodat wij het niet kunnen lezen. Bewaar het zonder wachtwoord opnieuw als {kinds.Nl}, en stuur het dan.",
                $"The file ‘{name}’ has a password or is of an old kind, so that we cannot read it. Save it again as {kinds.En}, without a password, and then send it."),
            FileRefusal.Damaged => new(
                $"Het bestand ‘{name}’ is beschadigd of niet volledig. Open het om te zien of het nog goed is, bewaar het opnieuw, en stuur het nog eens.",
                $"The file ‘{name}’ is damaged or not complete. Open it to see whether it is still good, save it again, and send it once more."),
            FileRefusal.TooLarge => new(
                $"Het bestand ‘{name}’ is groter dan {FileCheck.MaxBytes / 1024 / 1024} MB. Maak het kleiner, bijvoorbeeld met kleinere plaatjes, of verdeel het over meer bestanden.",
                $"The file ‘{name}’ is larger than {FileCheck.MaxBytes / 1024 / 1024} MB. Make it smaller, for instance with smaller pictures, or split it into more files."),
            FileRefusal.Infected => new(
                $"In het bestand ‘{name}’ vond onze virusscanner iets dat niet veilig is. Laat het bestand nakijken en stuur een veilige versie.",
                $"Our virus scanner found something unsafe in the file ‘{name}’. Have the file checked and send a safe version."),
            FileRefusal.Withdrawn => new(
                $"Het bestand ‘{name}’ is eerder gemeld als verkeerd geüpload. Daarom nemen we het niet opnieuw aan. Haal eruit wat er niet in hoort, en stuur het nieuwe bestand.",
                $"The file ‘{name}’ was reported before as uploaded by mistake, so we do not take it again. Take out what does not belong in it, and send the new file."),
            _ => throw new ArgumentOutOfRangeException(nameof(refusal)),
        };
    }
}
