using System.Text.Json;
using System.Text.RegularExpressions;
using Monitoring.Convenants;
using Monitoring.Evidence;
using Monitoring.Register;

namespace Monitoring.Frameworks;

/// <summary>Reads one framework's file and gathers everything that is wrong with it.</summary>
internal sealed partial class FrameworkFile
{
    private const int MaxBytes = 1024 * 1024;
    private static readonly ProofKind[] Needable = [ProofKind.Files, ProofKind.Link, ProofKind.Explanation, ProofKind.Number, ProofKind.Deviations, ProofKind.Details];

    private readonly List<FrameworkError> _errors = [];
    private readonly HashSet<string> _ids = new(StringComparer.Ordinal);
    private readonly HashSet<string> _subjects = new(StringComparer.Ordinal);
    private Convenant? _convenant;

    public FrameworkReading Read(Stream stream)
    {
        var framework = Document(stream) is { } document ? ReadFramework(document) : null;
        return new FrameworkReading(_errors.Count == 0 ? framework : null, _errors);
    }

    private JsonElement? Document(Stream stream)
    {
        var bytes = new byte[MaxBytes + 1];
        var length = stream.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
        if (length > MaxBytes)
        {
            _errors.Add(new FrameworkError("", FrameworkError.TooLarge()));
            return null;
        }

        var text = bytes.AsSpan(0, length);
        text = text.StartsWith("\uFEFF"u8) ? text[3..] : text; // editors on Windows like to begin with one
        try
        {
            using var document = JsonDocument.Parse(text.ToArray());
            var root = document.RootElement.Clone();
            ReadAllText(root);
            return root;
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            _errors.Add(new FrameworkError("", FrameworkError.NotJson(e.Message)));
            return null;
        }
    }

    // Text that is no UTF-8, or half a surrogate pair, parses, and throws (InvalidOperationException) only where it is read.
    private static void ReadAllText(JsonElement element)
    {
        if (element.ValueKind == JsonValueKind.String)
            _ = element.GetString();
        if (element.ValueKind == JsonValueKind.Array)
        {
            foreach (var child in element.EnumerateArray())
                ReadAllText(child);
        }

        if (element.ValueKind == JsonValueKind.Object)
        {
            foreach (var property in element.EnumerateObject())
            {
                _ = property.Name;
                ReadAllText(property.Value);
            }
        }
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
        var subject = new FrameworkSubject(Id(fields, _subjects), fields.Words("title"));
        fields.Done();
        return subject;
    }

    private EvidenceItem Item(JsonFields fields)
    {
        var id = Id(fields, _ids);
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
            Proofs = Proofs(fields),
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

    private static List<Proof> Proofs(JsonFields fields)
    {
        var options = new HashSet<string>(StringComparer.Ordinal);
        var proofs = fields.Objects("proofs").Select(proof => ReadProof(proof, options)).ToList();
        if (proofs.Count == 0)
            fields.Error(FrameworkError.NoProof());
        foreach (var twice in proofs.GroupBy(proof => proof.Kind).Where(group => group.Count() > 1))
            fields.Error(FrameworkError.Twice(JsonFields.WordOf(twice.Key)));
        if (proofs.SelectMany(proof => proof.Options).Any(option => option.Needs.Contains(ProofKind.Deviations)) && proofs.All(proof => proof.Kind != ProofKind.Deviations))
            fields.Error(FrameworkError.DeviationsWithoutClauses());
        return proofs;
    }

    private static Proof ReadProof(JsonFields fields, HashSet<string> optionIds)
    {
        var kind = fields.Word<ProofKind>("kind");
        if (kind == ProofKind.Details)
            fields.Error(FrameworkError.DetailsByItself());
        if (kind is not (ProofKind.Choice or ProofKind.Deviations) && fields.Has("options"))
            fields.Error(FrameworkError.OnlyFor("options", "choice, deviations"));
        if (kind is not (ProofKind.Choice or ProofKind.Link) && fields.Has("multiple"))
            fields.Error(FrameworkError.OnlyFor("multiple", "choice, link"));

        if (kind != ProofKind.Declaration && fields.Has("declaration"))
            fields.Error(FrameworkError.OnlyFor("declaration", "declaration"));
        var proof = new Proof
        {
            Kind = kind,
            Required = fields.Flag("required"),
            Ask = fields.MaybeWords("ask"),
            Options = [.. fields.Objects("options").Select(option => Option(option, optionIds))],
            Multiple = fields.Flag("multiple"),
            Declaration = kind == ProofKind.Declaration ? fields.Words("declaration") : fields.MaybeWords("declaration"),
        };
        if (kind is ProofKind.Choice or ProofKind.Deviations && proof.Options.Count < 2)
            fields.Error(FrameworkError.TooFewOptions());
        if (kind == ProofKind.Deviations && proof.Options.Any(option => option.Needs.Count > 0))
            fields.Error(FrameworkError.ClauseWithNeeds());
        fields.Done();
        return proof;
    }

    private static ChoiceOption Option(JsonFields fields, HashSet<string> ids)
    {
        var option = new ChoiceOption(Id(fields, ids), fields.Words("text"), fields.Words<ProofKind>("needs"), fields.MaybeWords("ask"));
        foreach (var need in option.Needs.Except(Needable))
            fields.Error(FrameworkError.NeedsForm(JsonFields.WordOf(need)));
        if (option.Needs.Count > 0 != option.Ask is not null)
            fields.Error(FrameworkError.NeedsNoAsk());
        fields.Done();
        return option;
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

    private static string Id(JsonFields fields, HashSet<string> taken)
    {
        var id = fields.Text("id");
        if (id.Length > 0 && !IdShape().IsMatch(id))
            fields.Error(FrameworkError.BadId("id", id));
        else if (id.Length > 0 && !taken.Add(id))
            fields.Error(FrameworkError.DuplicateId(id));
        return id;
    }

    [GeneratedRegex(@"^(?=.{1,60}\z)[a-z][a-z0-9]*(-[a-z0-9]+)*\z")]
    private static partial Regex IdShape();

    [GeneratedRegex(@"^[0-9]+\.[0-9]+-[0-9]+\z")]
    private static partial Regex Version();
}
