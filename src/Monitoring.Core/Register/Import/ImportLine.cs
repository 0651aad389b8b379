namespace Monitoring.Register.Import;

/// <summary>A line that says something sensible of one organisation, not yet compared with the register.</summary>
internal abstract record ImportLine
{
    /// <summary>Where it stands.</summary>
    public required long Number { get; init; }

    /// <summary>The organisation's id.</summary>
    public required string PartyId { get; init; }

    /// <summary>The KvK number that the line gives, or null.</summary>
    public required string? Kvk { get; init; }

    /// <summary>The board number that the line gives, or null.</summary>
    public required string? BoardNumber { get; init; }

    /// <summary>What it is about: two lines of one import with the same subject must say the same.</summary>
    public abstract string Subject { get; }

    /// <summary>What it says of its subject.</summary>
    public abstract string Says { get; }

    /// <summary>Whether a line that contradicts an earlier one is passed over without a word.</summary>
    public virtual bool YieldsToEarlier => false;

    /// <summary>What the line makes of the organisation. Pure, and applied to its own outcome changes nothing.</summary>
    /// <param name="party">As it is; null when it is not in the register.</param>
    public Applied Apply(Party? party)
    {
        if (party is not null && Kvk is not null && party.Kvk is not null && Kvk != party.Kvk && !MaySetKvk)
            return Applied.Refused(party.BoardNumber is { } board ? Sentences.OtherKvk(board, party.Kvk) : Sentences.CorrectedKvk(Kvk, party.Kvk));

        return ApplyTo(party);
    }

    /// <summary>Whether the line is the one to say what the KvK number is.</summary>
    protected virtual bool MaySetKvk => false;

    /// <inheritdoc cref="Apply"/>
    protected abstract Applied ApplyTo(Party? party);

    /// <summary>Why nothing can be said of an organisation that is not there.</summary>
    protected Applied Unknown() => Applied.Refused(BoardNumber is not null ? Sentences.UnknownBoard(BoardNumber) : Sentences.UnknownSupplier(Kvk!));

    /// <summary>Puts an item in a list at the place of the one it replaces, or at the end.</summary>
    protected static (IReadOnlyList<T> Items, Effect Effect) Merge<T>(IReadOnlyList<T> items, Func<T, bool> same, Func<T?, T> next) where T : class
    {
        var old = items.FirstOrDefault(same);
        var item = next(old);
        if (old is null)
            return ([.. items, item], Effect.Added);

        return item == old || item.Equals(old) ? (items, Effect.Unchanged) : ([.. items.Select(i => same(i) ? item : i)], Effect.Changed);
    }
}
