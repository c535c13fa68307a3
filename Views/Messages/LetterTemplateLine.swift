package import Domain

/// One mail's template in the list of them.
package struct LetterTemplateLine: Sendable {
    let title: String
    let occasion: String
    let reader: String
    let path: Path
    let badge: StatusBadge
    /// By whom and when; empty when it was never changed.
    let change: String

    package init(_ kept: KeptTemplate, tenant: Slug, clock: ReaderClock) {
        let pattern = kept.kind.pattern
        title = pattern.title
        occasion = pattern.occasion
        reader = pattern.reader.title
        path = .coordinator(tenant, .letterTemplate(kept.kind))
        badge = kept.isOurs ? StatusBadge("As it came") : StatusBadge("Changed", tone: .accent)
        change = kept.change.map { "\($0.by), \(clock.moment($0.at))" } ?? ""
    }
}
