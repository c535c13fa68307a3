package import Domain

/// Something open with a reference that their availability speaks against, and whether its coordinator knows.
package struct MyConflict: Sendable {
    let page: Path
    let sentence: String
    /// "Marta Keller was told."
    let known: String
    let tell: ButtonForm?

    package init(_ conflict: AvailabilityConflict, coordinator: String, isTold: Bool, tenant: Slug) {
        let name = coordinator.isEmpty ? "the coordinator" : coordinator
        page = .reference(tenant, .engagement(conflict.engagement))
        sentence = conflict.sentence.capitalizedFirst + "."
        known = (isTold ? "\(name) was told." : "\(name) does not know.").capitalizedFirst
        tell =
            isTold
            ? nil
            : ButtonForm(
                "Tell \(name)", action: .reference(tenant, .tell), tone: .accent,
                fields: [HiddenField("engagement", "\(conflict.engagement)")])
    }
}
