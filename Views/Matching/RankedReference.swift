package import Domain

/// One reference of the ranking who may be asked.
package struct RankedReference: Sendable {
    let id: ID<Reference>
    let place: Int
    let name: String
    let path: Path
    let who: String
    let why: String
    let fit: FitBar
    let usages: [UsageBar]
    /// "24 more for rest · last engaged 3 Feb 2026 · next free tomorrow": what else the order goes by, after the fit.
    let lately: String
    /// "Profile last confirmed 210 days ago"; nil while that is not too long ago.
    let stale: StatusBadge?
    let isChosen: Bool

    package init(
        _ place: Ranking.Place, at position: Int, tenant: Slug, clock: ReaderClock, isChosen: Bool
    ) {
        let reference = place.reference
        id = reference.id
        self.place = position
        name = reference.contact.name
        path = .coordinator(tenant, .reference(reference.id))
        who = [reference.title, reference.account.name, reference.tier.name].filter { !$0.isEmpty }
            .joined(separator: " · ")
        why = place.fit.sentence.capitalizedFirst
        fit = FitBar(place.fit)
        usages = UsageBar.all(place.workload.usage, reference.limits)
        let engaged =
            place.workload.lastEngagedOn.map { "last engaged \(clock.day($0))" } ?? "not engaged yet"
        let free = place.nextFreeDay.map { "next free \(clock.day($0))" } ?? "no free day within a year"
        lately = "\(place.standing.restPoints) more for rest · \(engaged) · \(free)"
        stale = reference.freshness.staleMark(on: clock.today).map { StatusBadge($0, tone: .warn) }
        self.isChosen = isChosen
    }
}
