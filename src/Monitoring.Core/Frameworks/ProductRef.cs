using Monitoring.Register;

namespace Monitoring.Frameworks;

/// <summary>A supplier's product, as far as a framework needs to know it.</summary>
/// <param name="Code">The supplier's own short code, unique within the supplier; no <c>~</c>.</param>
/// <param name="Name">For people.</param>
/// <param name="Kind">Decides which items apply.</param>
public sealed record ProductRef(string Code, string Name, ProductKind Kind);
