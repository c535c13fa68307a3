import Domain
import Hummingbird
import Store
import Views

/// What a coordinator does for a reference: pauses, days off, the tier, joining, leaving, and a link to sign in.
func addReferenceSteps(to site: Site) {
    site.coordinator.post("references/:reference/pause") { context, form in
        var fields = FormReader(form)
        let until = fields.day("until", required: false)
        let act = context.actOnBehalf
        return try await context.decide(form, fields, saying: Flash("Paused. Nobody asks them now.")) {
            try $0.check(.pause, mark: form["mark"] ?? "")
            try $1.change($0, .pause(until.map { .until($0) } ?? .untilFurtherNotice), act)
        }
    }
    site.coordinator.post("references/:reference/resume") { context, form in
        let act = context.actOnBehalf
        return try await context.decide(form, FormReader(form), saying: Flash("The pause is over.")) {
            try $0.check(.pause, mark: form["mark"] ?? "")
            try $1.change($0, .pause(nil), act)
        }
    }
    site.coordinator.post("references/:reference/days-off") { context, form in
        var fields = FormReader(form)
        let first = fields.day("first")
        let last = fields.day("last", required: false) ?? first
        let note = fields.line("note", required: false)
        let days = first.flatMap { first in last.flatMap { DaysOff(first: first, last: $0, note: note) } }
        if first != nil, last != nil, days == nil { fields.reject("last", "This is before the first day") }
        let act = context.actOnBehalf
        return try await context.decide(form, fields, saying: Flash("The days off are on record.")) {
            if let days { try $1.change($0, .addDaysOff(days), act) }
        }
    }
    site.coordinator.post("references/:reference/days-off/end") { context, form in
        guard let first = Day(iso: form["first"] ?? ""), let last = Day(iso: form["last"] ?? "") else {
            throw WebRefusal.badForm
        }
        let act = context.actOnBehalf
        return try await context.decide(form, FormReader(form), saying: Flash("These days work again.")) {
            try $1.change($0, .removeDaysOff(first: first, last: last), act)
        }
    }
    site.coordinator.post("references/:reference/tier") { context, form in
        var fields = FormReader(form)
        let chosen = fields.id("tier", Tier.self)
        let seen = fields.id("seen", Tier.self, required: false)
        let reason = fields.line("tier-reason", max: 500, required: false)
        let (act, tells) = (context.act, fields.flag("tells"))
        return try await context.decide(form, fields, saying: Flash("Moved to the other tier.")) {
            reference, transaction in
            guard let tier = try transaction.tiers().first(where: { $0.id == chosen }) else {
                throw Refusal(.invalid, "There is no such tier. Choose one of the list.")
            }
            try transaction.save(
                try reference.move(to: tier, seen: seen, reason: reason, tells: tells, act))
        }
    }
    site.coordinator.post("references/:reference/join") { context, form in
        let act = context.act
        return try await context.decide(form, FormReader(form), saying: Flash("They are in the program.")) {
            try $1.save(try $0.join(act, today: try $1.today(at: act.at)))
        }
    }
    site.coordinator.post("references/:reference/leave") { context, form in
        var fields = FormReader(form)
        let reason = fields.line("reason", max: 500)
        let act = context.act
        return try await context.decide(form, fields, saying: Flash("They left. Their history stays.")) {
            let open = try $1.unfinishedMatches(of: $0.id)
            try $1.save(try $0.leave(act, reason: reason, open: open))
        }
    }
    site.coordinator.post("references/:reference/link") { context, form in
        let act = context.act
        let desk = InvitationDesk(context)
        return try await context.decide(
            form, FormReader(form), saying: Flash("A link that signs them in is in the mail.")
        ) { reference, transaction in
            guard reference.standing != .left else {
                throw Refusal(.outOfStep, "\(reference.contact.name) left the program.")
            }
            try desk.invite(reference.contact.id, Steward(act), in: transaction)
        }
    }
}

extension TenantTransaction {
    /// Changes availability by the same rule as the reference's own page, so that what it touches is told alike.
    fileprivate func change(_ reference: Reference, _ step: AvailabilityChange.Step, _ act: Act) throws {
        try save(
            try reference.changeAvailability(
                step, act, today: try today(at: act.at), open: try openMatches(of: reference.id)))
    }
}
