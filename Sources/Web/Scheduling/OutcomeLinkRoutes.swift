import Domain
import Foundation
import HTTPTypes
import Hummingbird
import Store
import Views

/// What became of a booked call, said from the mail by the reference or the AE. The first answer decides; whoever comes
/// after it is told.
func addOutcomeLinks(to site: Site) {
    site.guest.outcome.get("") { context in
        try await context.outcomePage()
    }
    site.guest.outcome.post("") { context, form in
        var fields = FormReader(form)
        let outcome = context.outcome(&fields)
        guard let act = context.act else { throw WebRefusal.notFound }
        let there = Path.visitor(context.slug, .guest(.start(.outcome), token: try context.token))
        guard context.match.isOutcomeOpen(at: context.now) else { return context.redirect(to: there) }
        guard let outcome else {
            return try await context.outcomePage(form, errors: fields.errors, status: .unprocessableContent)
        }
        let link = context.link
        do {
            try await context.tenant.write { transaction in
                guard try transaction.guestLink(link.id)?.isOpen(at: act.at) == true,
                    let match = try transaction.match(link.engagement), match.isOutcomeOpen(at: act.at)
                else { return }
                try transaction.use(link, at: act.at)
                try transaction.save(outcome, of: match, act)
            }
        } catch let refusal as Refusal {
            return try await context.outcomePage(
                form, errors: ["": refusal.sentence], status: WebRefusal(refusal).status)
        }
        return context.redirect(to: there)
    }
}

/// The answers as the form sends them.
private enum OutcomeChoice: String {
    case tookPlace
    case prospect
    case reference
    case moved
}

extension GuestContext<TellingOutcome> {
    /// Nil when something is wrong with the form, which then says what.
    fileprivate func outcome(_ fields: inout FormReader) -> CallOutcome? {
        let choice = fields.choice("outcome", OutcomeChoice.self)
        var time: Date?
        if choice == .moved, !(fields.form["time"] ?? "").isEmpty {
            time = fields.moment("time", in: match.zone(of: link.guest.side))
        }
        guard fields.isValid, let choice else { return nil }
        return switch choice {
        case .tookPlace: .tookPlace
        case .prospect: .missed(.prospect)
        case .reference: .missed(.reference)
        case .moved: .moved(to: time)
        }
    }

    /// The page; with what was typed where the form was refused.
    fileprivate func outcomePage(
        _ sent: SentForm? = nil, errors: FieldErrors = [:], status: HTTPResponse.Status = .ok
    ) async throws -> Response {
        let engagement = link.engagement
        let (match, told) = try await tenant.read {
            (try $0.match(engagement), try $0.lastOutcome(of: engagement))
        }
        guard let match else { throw WebRefusal.notFound }
        return page(
            OutcomeLinkPage(
                tenant: slug, token: try token, match: match, guest: link.guest, told: told,
                outcome: sent?["outcome"] ?? "", time: sent?["time"] ?? "", errors: errors, now: now),
            status: status)
    }
}

extension TenantTransaction {
    /// Saves what somebody who took part says became of a call.
    fileprivate func save(_ outcome: CallOutcome, of match: Match, _ act: Act) throws {
        func workload(on day: Day) throws -> Workload {
            try self.workload(of: match.reference.id, on: day, leavingOut: match.engagement.id)
        }
        switch outcome {
        case .tookPlace:
            let time = match.engagement.callAt ?? act.at
            let day = Day(of: time, in: match.program.timeZone)
            try save(try match.complete(act, at: time, workload: try workload(on: day)))
        case .missed(let absent): try save(try match.miss(act, absent: absent))
        case .moved(let time?):
            let day = Day(of: time, in: match.program.timeZone)
            let others = try bookedCalls(
                of: match.reference.id, leavingOut: match.engagement.id, at: act.at)
            try save(
                try match.book(
                    act, at: time, minutes: match.engagement.minutes, workload: try workload(on: day),
                    on: day, beside: others))
        case .moved(nil): try save(try match.postpone(act))
        }
    }
}
