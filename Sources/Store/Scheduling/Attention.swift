package import Domain
package import Foundation
import GRDB

/// What of a tenant has to be looked after, because its time has come.
package enum Attention: Hashable, Sendable {
    case request(ID<Request>)
    /// Somebody's daily digest.
    case digest(ID<Person>)
    /// A reference to be asked whether their profile is right.
    case profile(ID<Reference>)
    /// Somebody who left, to be erased.
    case erasure(ID<Reference>)
    /// A reference whose benefits have to be looked at: a new quarter, another tier.
    case benefits(ID<Reference>)
    /// The news of a deal that an AE has been asked about and has not decided on.
    case news(ID<Opportunity>)
}

extension TenantReading {
    /// What has waited longest; nil when nothing is due.
    package func attention(at now: Date) throws -> Attention? {
        try next().flatMap { $0.dueAt <= now ? $0.attention : nil }
    }

    /// When something has to be looked after next; nil when nothing ever has, until somebody does something.
    package func nextAttention() throws -> Date? {
        try next()?.dueAt
    }

    private func next() throws -> (attention: Attention, dueAt: Date)? {
        let row = try database.row(
            """
            SELECT * FROM (SELECT 'request' AS kind, id, attend_at AS due_at FROM request
                WHERE attend_at IS NOT NULL ORDER BY attend_at, id LIMIT 1)
            UNION ALL
            SELECT * FROM (SELECT 'digest', id, digest_at FROM person
                WHERE digest_at IS NOT NULL ORDER BY digest_at, id LIMIT 1)
            UNION ALL
            SELECT * FROM (SELECT 'profile', id, profile_ask_at FROM reference
                WHERE profile_ask_at IS NOT NULL ORDER BY profile_ask_at, id LIMIT 1)
            UNION ALL
            SELECT * FROM (SELECT 'erasure', id, erase_at FROM reference
                WHERE erase_at IS NOT NULL AND erased_at IS NULL ORDER BY erase_at, id LIMIT 1)
            UNION ALL
            SELECT * FROM (SELECT 'benefits', id, benefits_at FROM reference
                WHERE benefits_at IS NOT NULL ORDER BY benefits_at, id LIMIT 1)
            UNION ALL
            SELECT * FROM (SELECT 'news', id, news_remind_at FROM opportunity
                WHERE news_remind_at IS NOT NULL ORDER BY news_remind_at, id LIMIT 1)
            ORDER BY due_at
            LIMIT 1
            """)
        guard let row else { return nil }
        let attention: Attention =
            switch row["kind"] as String {
            case "request": .request(row.id("id"))
            case "digest": .digest(row.id("id"))
            case "profile": .profile(row.id("id"))
            case "erasure": .erasure(row.id("id"))
            case "benefits": .benefits(row.id("id"))
            case "news": .news(row.id("id"))
            default: throw StoreFault.unreadable(column: "kind")
            }
        return (attention, row.moment("due_at"))
    }
}

extension TenantTransaction {
    /// Does the first thing that is due on a request or for a person, and works out when the next is. Doing it again does
    /// nothing twice.
    package func attend(to attention: Attention, at now: Date) throws {
        switch attention {
        case .request(let id): try attend(to: id, at: now)
        case .digest(let person): try sendDigest(to: person, at: now)
        case .profile(let reference): try askAboutProfile(of: reference, at: now)
        case .erasure(let reference): try erase(reference, at: now)
        case .benefits(let reference): try reviewBenefits(of: reference, at: now)
        case .news(let deal): try remindOfNews(of: deal, at: now)
        }
    }

    /// Leaves what can't be done for later, so that it does not hold up the rest.
    package func postpone(_ attention: Attention, to moment: Date) throws {
        switch attention {
        case .request(let id):
            try database.change(
                "UPDATE request SET attend_at = \(moment.seconds) WHERE id = \(id.number)")
        case .digest(let person):
            try database.change(
                "UPDATE person SET digest_at = \(moment.seconds) WHERE id = \(person.number)")
        case .profile(let reference): try putOffProfileQuestion(of: reference, to: moment)
        case .erasure(let reference): try putOffErasure(of: reference, to: moment)
        case .benefits(let reference): try putOffBenefits(of: reference, to: moment)
        case .news(let deal):
            try database.change(
                "UPDATE opportunity SET news_remind_at = \(moment.seconds) WHERE id = \(deal.number)")
        }
        try wake(at: moment)
    }

    /// Has the server look into the tenant at that moment, or before.
    func wake(at moment: Date?) throws {
        if let moment { try wakes?.mark(slug, at: moment) }
    }

    /// Does all that came due until a moment, each thing at its own: for a program whose past is entered afterwards.
    package func catchUp(at now: Date) throws {
        while let due = try nextAttention(), due <= now, let attention = try attention(at: due) {
            try attend(to: attention, at: due)
        }
    }

    private func attend(to id: ID<Request>, at now: Date) throws {
        guard let request = try request(where: "request.id = \(id.number)"), request.filedAt != nil else {
            return try forget(id)
        }
        let (engagements, program) = (try engagements(of: id), try program())
        let agenda = Agenda(
            of: request, engagements: engagements,
            clock: try clock(of: request, engagements: engagements, program: program),
            given: try noticesGiven(about: id), program: program, at: now)
        guard let item = agenda.due(at: now) else { return try refresh(id, at: now, isChange: false) }
        try perform(item, on: request, program: program, at: now)
    }

    private func perform(
        _ item: Agenda.Item, on request: Request, program: Program, at now: Date
    ) throws {
        switch item {
        case .callBegan:
            return try refresh(request.id, at: now)
        case .pauseOver:
            let clock = try keptClock(of: request.id) ?? RequestClock()
            if let resumption = request.resumeClock(clock, at: now, program: program) {
                return try save(resumption)
            }
        case .callBrief(let engagement, let occasion):
            if let notice = try match(engagement)?.callBrief(on: occasion, at: now) {
                try send(notice, at: now)
            }
        case .askLapse(let engagement):
            let others = try matches(of: request.id)
            let match = others.first { $0.engagement.id == engagement }
            if let lapse = match?.lapseUnanswered(at: now, among: others) { return try save(lapse) }
        case .askReminder(let engagement, let occasion, let lapsesAt):
            if let notice = try match(engagement)?.askReminder(on: occasion, lapsesAt: lapsesAt, at: now) {
                try send(notice, at: now)
            }
        case .outcomeQuestion(let engagement, let occasion):
            let ae = try reachable(on: request).ae
            if let notice = try match(engagement)?.outcomeQuestion(on: occasion, ae: ae, at: now) {
                try send(notice, at: now)
            }
        case .reminder(let clock, let occasion):
            try send(
                request.reminder(
                    of: clock, on: occasion, reachable: try reachable(on: request), at: now, program: program),
                at: now)
        case .escalation(let clock, let occasion):
            try send(
                request.escalation(
                    of: clock, on: occasion, reachable: try reachable(on: request), at: now, program: program),
                at: now)
        }
        try refresh(request.id, at: now, isChange: false)
    }

    private func reachable(on request: Request) throws -> Reachable {
        let coordinators = try people(holding: .coordinator).map(\.contact)
        let ae: Bool =
            try database.value(
                "SELECT is_active FROM person WHERE id = \(request.ae.id.number)") ?? false
        return Reachable(
            ae: ae ? request.ae : nil, coordinator: coordinators.first { $0.id == request.coordinator?.id },
            otherCoordinators: coordinators.filter { $0.id != request.coordinator?.id })
    }

    private func forget(_ id: ID<Request>) throws {
        try database.change("UPDATE request SET attend_at = NULL WHERE id = \(id.number)")
    }
}
