namespace Monitoring.Retention;

/// <summary>The kinds of data that have a term. Those that go by <see cref="Disposal"/>s come first.</summary>
public enum RetentionKind
{
    /// <summary>Files, answers and letters of a round.</summary>
    Evidence,

    /// <summary>Declarations of a round.</summary>
    Declarations,

    /// <summary>Contacts of an organisation that is no party any more.</summary>
    Contacts,

    /// <summary>Who explained in a case that is closed.</summary>
    Explanations,

    /// <summary>Tasks that were done.</summary>
    Tasks,

    /// <summary>Reports of files that were uploaded by mistake.</summary>
    Breaches,

    /// <summary>Sessions.</summary>
    Sessions,

    /// <summary>Sign-in links that were used.</summary>
    SignIns,

    /// <summary>Uploads that broke off.</summary>
    Incoming,

    /// <summary>The register of requests under the AVG, and of what was deleted.</summary>
    Proof,
}
