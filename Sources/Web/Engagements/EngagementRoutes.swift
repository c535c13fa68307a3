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
        let act = context.act
        return try await context.decide(
            .ask, form, saying: "Asked; the mail is on its way.",
            reading: { $0.text(.override, of: $1, required: false) }
        ) { match, reason, transaction in
            let today = try transaction.today(at: act.at)
            try transaction.save(
                try match.ask(
                    act, workload: try transaction.workload(of: match.reference.id, on: today),
                    eligibility: try transaction.eligibility(of: match.request, on: today),
                    overriding: reason))
        }
    }
    site.coordinator.post("engagements/:engagement/acceptance") { context, form in
        let act = context.actOnBehalf
        return try await context.decide(
            .acceptance, form, saying: "The yes is on record; the AE is asked to introduce them.",
            reading: { $0.text(.note, of: $1, required: false) }
        ) {
            try $2.save(try $0.accept(act, note: $1))
        }
    }
    site.coordinator.post("engagements/:engagement/decline") { context, form in
        let act = context.actOnBehalf
        return try await context.decide(
            .decline, form, saying: "The no is on record; the slot is free.",
            reading: { $0.text(.decline, of: $1) }
        ) {
            try $2.save(try $0.decline(act, reason: $1))
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
        return try await context.decide(
            .brief, form, saying: "The brief is changed.", reading: { $0.text(.brief, of: $1) }
        ) {
            try $2.save(try $0.brief(act, text: $1))
        }
    }
    site.coordinator.post("engagements/:engagement/cancellation") { context, form in
        let act = context.act
        return try await context.decide(
            .cancellation, form, saying: "Ended; the slot is free.",
            reading: { $0.text(.cancellation, of: $1) }
        ) {
            try $2.save(try $0.cancel(act, reason: $1))
        }
    }
}
