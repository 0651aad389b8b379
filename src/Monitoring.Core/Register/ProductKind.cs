namespace Monitoring.Register;

/// <summary>What kind of product or service a supplier offers; it decides which purposes may apply (art. 5.1, 5.2).</summary>
public enum ProductKind
{
    /// <summary>Leermiddelen en Toetsen (art. 1.6): learning content, tests and the digital services with them; purposes of art. 5.1.</summary>
    LearningMaterial,

    /// <summary>
    /// School- en Leerlinginformatiemiddelen (art. 1.12): pupil administration, timetables, parent portals, learning
    /// environments, pupil tracking; purposes of art. 5.2.
    /// </summary>
    SchoolInformation,

    /// <summary>
    /// Delivery of, and access to, the products of others: a distributor, an access or identity service (art. 1.7 with 2.3
    /// and the Toelichting to art. 2); only purposes b and c of art. 5.1 and 5.2. Processing of its own (art. 2.3) is never asked about.
    /// </summary>
    DeliveryAndAccess,
}
