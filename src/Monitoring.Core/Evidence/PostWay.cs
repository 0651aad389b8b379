namespace Monitoring.Evidence;

/// <summary>How an answer came that a party did not give by its link.</summary>
public enum PostWay
{
    /// <summary>On paper.</summary>
    Post,

    /// <summary>By e-mail.</summary>
    Mail,
}
