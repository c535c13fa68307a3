import Domain
import Hummingbird
import Store
import Views

/// What a coordinator does with one engagement, from the ask to the answer and its end.
func addEngagements(to site: Site) {
    site.coordinator.post("engagements/:engagement/removal") { context, form in
        let act = context.act
        return try await context.decide(.removal, form, saying: "Off the shortlist.") {
            try $1.save(try $0.remove(act))
        }
    }
    site.coordinator.post("engagements/:engagement/ask") { context, form in
        let (act, now) = (context.act, context.now)
        return try await context.decide(.ask, form, saying: "Asked; the mail is on its way.") {
            match, transaction in
            let today = try transaction.today(at: now)
            let ask = try match.ask(
                act, workload: try transaction.workload(of: match.reference.id, on: today),
                eligibility: try transaction.eligibility(of: match.request, on: today),
                overriding: form[EngagementField.override.name(match.engagement.id)] ?? "")
            try transaction.save(ask)
        }
    }
    site.coordinator.post("engagements/:engagement/acceptance") { context, form in
        let act = context.actOnBehalf
        return try await context.decide(.acceptance, form, saying: "The yes is on record.") {
            let note = form[EngagementField.note.name($0.engagement.id)] ?? ""
            try $1.save(try $0.accept(act, note: note))
        }
    }
    site.coordinator.post("engagements/:engagement/decline") { context, form in
        let act = context.actOnBehalf
        return try await context.decide(.decline, form, saying: "The no is on record; the slot is free.") {
            let reason = form[EngagementField.decline.name($0.engagement.id)] ?? ""
            try $1.save(try $0.decline(act, reason: reason))
        }
    }
    site.coordinator.post("engagements/:engagement/lapse") { context, form in
        let act = context.act
        return try await context.decide(.lapse, form, saying: "The ask is taken back; the slot is free.") {
            try $1.save(try $0.lapse(act))
        }
    }
    site.coordinator.post("engagements/:engagement/brief") { context, form in
        let act = context.act
        return try await context.decide(.brief, form, saying: "The brief is changed.") {
            try $1.save(try $0.brief(act, text: form[EngagementField.brief.name($0.engagement.id)] ?? ""))
        }
    }
    site.coordinator.post("engagements/:engagement/cancellation") { context, form in
        let act = context.act
        return try await context.decide(.cancellation, form, saying: "Ended; the slot is free.") {
            let reason = form[EngagementField.cancellation.name($0.engagement.id)] ?? ""
            try $1.save(try $0.cancel(act, reason: reason))
        }
    }
    site.coordinator.post("engagements/:engagement/thanks") { context, form in
        let act = context.act
        return try await context.decide(.thanks, form, saying: "Thanked.") {
            let id = $0.engagement.id
            let own = form[EngagementField.valueReturn.name(id)] ?? ""
            let value = own.isEmpty ? form[EngagementField.valueChoice.name(id)] ?? "" : own
            let text = form[EngagementField.thanks.name(id)] ?? ""
            try $1.save(try $0.thank(act, text: text, valueReturn: value))
        }
    }
}
