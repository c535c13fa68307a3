import Domain

/// One thank-you on a reference's front page: for what, with what in return, and how the deal went.
struct MyThanks: Sendable {
    private let engagement: OwnEngagement
    private let slug: Slug
    private let clock: ReaderClock

    init(_ engagement: OwnEngagement, slug: Slug, clock: ReaderClock) {
        self.engagement = engagement
        self.slug = slug
        self.clock = clock
    }

    var prospect: String { engagement.prospectName }
    var page: Path { .reference(slug, .engagement(engagement.id)) }
    var deal: StatusBadge? { DealNews.badge(engagement.deal) }

    var sentence: String {
        let day = engagement.thankedAt.map { " on \(clock.day(Day(of: $0, in: clock.zone)))" } ?? ""
        let inReturn = engagement.valueReturn.isEmpty ? "" : " In return: \(engagement.valueReturn)"
        return "Thank you for your \(engagement.type.title)\(day).\(inReturn)"
    }
}
