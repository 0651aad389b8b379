using System.Text.Json;
using System.Text.RegularExpressions;
using Monitoring.Convenants;
using Monitoring.Evidence;
using Monitoring.Register;

namespace Monitoring.Frameworks;

/// <summary>Reads one framework's file and gathers everything that is wrong with it.</summary>
internal sealed partial class FrameworkFile
{
    private readonly List<FrameworkError> _errors = [];
    private readonly HashSet<string> _ids = new(StringComparer.Ordinal);
    private readonly HashSet<string> _subjects = new(StringComparer.Ordinal);
    private Convenant? _convenant;

    public FrameworkReading Read(Stream stream)
    {
        var framework = FrameworkJson.Read(stream, _errors) is { } document ? ReadFramework(document) : null;
        return new FrameworkReading(_errors.Count == 0 ? framework : null, _errors);
    }

    private Framework? ReadFramework(JsonElement root)
    {
        var fields = new JsonFields(root, "framework", "", _errors);
        if (!fields.IsObject)
            return null;
        var version = fields.Text("version");
        var convenant = fields.Text("convenant");
        if (version.Length > 0 && !Version().IsMatch(version))
            fields.Error(FrameworkError.BadVersion(version));
        _convenant = Convenant.ByVersion(convenant);
        if (convenant.Length > 0 && _convenant is null)
            fields.Error(FrameworkError.UnknownConvenant(convenant, Convenant.All.Select(known => known.Version)));
        var framework = new Framework
        {
            Version = version,
            ConvenantVersion = convenant,
            Title = fields.Words("title"),
            Subjects = [.. fields.Objects("subjects").Select(Subject)],
            Items = [.. fields.Objects("items").Select(Item)],
            Notes = [.. fields.Objects("notes").Select(Note)],
        };
        if (framework.Items.Count == 0)
            fields.Error(FrameworkError.Empty("items"));
        fields.Done();
        return framework;
    }

    private FrameworkSubject Subject(JsonFields fields)
    {
        var subject = new FrameworkSubject(fields.Id(_subjects), fields.Words("title"));
        fields.Done();
        return subject;
    }

    private EvidenceItem Item(JsonFields fields)
    {
        var id = fields.Id(_ids);
        if (id.Length > 0)
            fields.Where = id;
        var item = new EvidenceItem
        {
            Id = id,
            Title = fields.Words("title"),
            Subject = fields.MaybeText("subject"),
            Articles = Articles(fields),
            Audience = fields.Word<PartyKind>("audience"),
            Scope = fields.Word<ItemScope>("scope"),
            AppliesTo = fields.Words<ProductKind>("appliesTo"),
            Question = fields.Words("question"),
            Help = fields.Words("help"),
            Why = fields.Words("why"),
            Proofs = ProofsFile.Read(fields),
            AcceptedFiles = fields.Words<FileKind>("acceptedFiles"),
            ValidMonths = fields.Whole("validMonths"),
            EndDateAsked = fields.Flag("endDateAsked"),
            NotApplicableAllowed = fields.Flag("notApplicableAllowed"),
        };
        fields.Done();
        if (item.Subject is null && _subjects.Count > 0)
            fields.Error(FrameworkError.Missing("subject"));
        if (item.Subject is { } subject && !_subjects.Contains(subject))
            fields.Error(FrameworkError.NoSuchSubject(subject, _subjects));
        Check(item, fields);
        return item;
    }

    private static void Check(EvidenceItem item, JsonFields fields)
    {
        if (item.TakesFiles && item.AcceptedFiles.Count == 0)
            fields.Error(FrameworkError.FilesWithoutKinds());
        if (!item.TakesFiles && item.AcceptedFiles.Count > 0)
            fields.Error(FrameworkError.KindsWithoutFiles());
        if (item.ValidMonths is { } months and (< 1 or > 120))
            fields.Error(FrameworkError.BadMonths(months));
        if (item.Audience == PartyKind.SchoolBoard && (item.Scope == ItemScope.PerProduct || item.AppliesTo.Count > 0))
            fields.Error(FrameworkError.BoardWithoutProducts());
    }

    private FrameworkNote Note(JsonFields fields)
    {
        var note = new FrameworkNote(fields.Words("title"), Articles(fields), fields.Word<PartyKind>("audience"), fields.Words("text"));
        fields.Done();
        return note;
    }

    private List<string> Articles(JsonFields fields)
    {
        var articles = fields.Texts("articles");
        if (articles.Count == 0)
            fields.Error(FrameworkError.Empty("articles"));
        foreach (var article in articles.Where(article => _convenant?.Has(article) == false))
            fields.Error(FrameworkError.UnknownArticle(article, _convenant!.Version));
        return articles;
    }

    [GeneratedRegex(@"^[0-9]+\.[0-9]+-[0-9]+\z")]
    private static partial Regex Version();
}
