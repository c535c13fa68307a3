import Domain
import Store
import Views

/// A coordinator stopping the clock of a request, and letting it run on.
func addClocks(to site: Site) {
    site.coordinator.post("requests/:request/pause") { context, form in
        let act = context.act
        let today = try await context.tenant.read { try $0.today(at: act.at) }
        var fields = FormReader(form)
        let reason = fields.choice(PauseField.reason, Pause.Reason.self)
        let until = fields.day(PauseField.until)
        let words = fields.line(PauseField.words, max: PauseField.longest, required: reason == .other)
        if let until, until <= today {
            fields.reject(PauseField.until, "Choose a day after today")
        } else if let until, until > today.adding(days: ClockPause.longest) {
            fields.reject(PauseField.until, "A year ahead at most")
        }
        return try await context.decide(.pause, form, fields, saying: "The clock stands still.") {
            request, transaction in
            guard let reason, let until else { return }
            try transaction.save(
                try request.pauseClock(
                    act, reason: reason, words: words, until: until, today: today,
                    clock: try transaction.clock(of: request)))
        }
    }
    site.coordinator.post("requests/:request/resumption") { context, form in
        let act = context.act
        return try await context.decide(
            .resumption, form, FormReader(form), saying: "The clock runs on with the rest of its time."
        ) {
            try $1.save(try $0.resumeClock(act, clock: try $1.clock(of: $0)))
        }
    }
}
