package import Domain

/// Asks a reference whether they leave, and says what follows.
package struct LeavePage: Sendable {
    let frame: Frame
    let slug: Slug
    let ending: [String]
    let erased: String
    let words: String
    let errors: FieldErrors

    /// - Parameter open: what they are on the shortlist for, which they do not hear of, were asked for or agreed to.
    package init(
        frame: Frame, slug: Slug, open: [Match], eraseDays: Int, words: String = "",
        errors: FieldErrors = [:],
        clock: ReaderClock
    ) {
        self.frame = frame
        self.slug = slug
        ending = open.compactMap { match in
            switch match.engagement.state {
            case .asked: "\(match.request.wish.prospect.name): the ask is answered with a no."
            case .accepted, .introduced:
                "\(match.request.wish.prospect.name): your yes is taken back; somebody else is looked for."
            case .scheduled:
                "\(match.request.wish.prospect.name): the call is called off, and everyone who was invited is told."
            case .shortlisted, .tookPlace, .thanked, .declined, .lapsed, .missed, .cancelled: nil
            }
        }
        let today = Day(of: clock.now, in: clock.zone)
        erased =
            "On \(clock.day(today.adding(days: eraseDays))) what names you is erased: your details, your words, and the "
            + "letters. That conversations took place, and when, stays without your name. Until then you can come back."
        self.words = words
        self.errors = errors
    }

    var crumbs: [Breadcrumb] { [Breadcrumb("Your data", .reference(slug, .data))] }
}
