import Foundation

/// What a mail that the clock causes is about: for each occasion it is sent once, whatever is restarted in between.
package struct Occasion: Hashable, Sendable {
    package enum Kind: String, Hashable, Sendable, CaseIterable {
        case stepReminder
        case stepEscalation
        case askReminder
        case callBrief
        case outcomeQuestion
        case digest
    }

    package let kind: Kind
    /// The thing and the time that it is meant, as "request 7 selection 2 after 0 pauses".
    package let about: String

    package init(kind: Kind, about: String) {
        self.kind = kind
        self.about = about
    }

    /// A step is a new occasion each time the request comes to it, and after each pause; a due time that was changed in the
    /// settings is none.
    static func step(
        _ kind: Kind, _ clock: StepClock, of request: ID<Request>, pauses: [Pause]
    ) -> Occasion {
        let gone = clock.canBePaused ? pauses.count { $0.resumedAt.map { $0 > clock.startedAt } ?? false } : 0
        return Occasion(
            kind: kind, about: "request \(request) \(clock.step.rawValue) \(clock.run) after \(gone) pauses")
    }

    /// An ask that was taken back and made again is another ask.
    static func ask(_ engagement: ID<Engagement>, askedAt: Date) -> Occasion {
        Occasion(
            kind: .askReminder,
            about: "engagement \(engagement) asked \(Int64(askedAt.timeIntervalSince1970))")
    }

    /// A call that was moved is another.
    static func callBrief(_ engagement: ID<Engagement>, callAt: Date) -> Occasion {
        Occasion(
            kind: .callBrief, about: "engagement \(engagement) call \(Int64(callAt.timeIntervalSince1970))")
    }

    /// A call that was moved is another call.
    static func outcome(_ engagement: ID<Engagement>, callAt: Date) -> Occasion {
        Occasion(
            kind: .outcomeQuestion,
            about: "engagement \(engagement) call \(Int64(callAt.timeIntervalSince1970))")
    }

    static func digest(for person: ID<Person>, on day: Day) -> Occasion {
        Occasion(kind: .digest, about: "person \(person) on \(day.iso)")
    }
}
