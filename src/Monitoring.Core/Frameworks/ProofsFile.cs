namespace Monitoring.Frameworks;

/// <summary>Reads what an item of a framework's file asks as proof, and says what does not go together.</summary>
internal static class ProofsFile
{
    private static readonly ProofKind[] Needable = [ProofKind.Files, ProofKind.Link, ProofKind.Explanation, ProofKind.Number, ProofKind.Deviations, ProofKind.Details];

    /// <summary>The proofs of an item.</summary>
    public static List<Proof> Read(JsonFields fields)
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
        var option = new ChoiceOption(fields.Id(ids), fields.Words("text"), fields.Words<ProofKind>("needs"), fields.MaybeWords("ask"));
        foreach (var need in option.Needs.Except(Needable))
            fields.Error(FrameworkError.NeedsForm(JsonFields.WordOf(need)));
        if (option.Needs.Count > 0 != option.Ask is not null)
            fields.Error(FrameworkError.NeedsNoAsk());
        fields.Done();
        return option;
    }
}
