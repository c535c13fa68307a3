import Domain
import Hummingbird
import Store
import Views

/// What a coordinator does with a whole request.
func addCoordinatorRequests(to site: Site) {
    site.coordinator.get("requests/:request") { context in
        try await context.requestPage(try context.id("request", Domain.Request.self))
    }
    site.coordinator.post("requests/:request/criteria") { context, form in
        var fields = FormReader(form)
        let (currency, words) = try await context.tenant.read {
            (try $0.program().currency, try $0.sectorAliases())
        }
        let criteria = CriteriaReader.criteria(&fields, currency: currency, words: words)
        let act = context.act
        return try await context.decide(
            .criteria, form, fields, saying: "The criteria are set; the ranking follows them."
        ) {
            if let criteria { try $1.save(try $0.setCriteria(criteria, act)) }
        }
    }
    site.coordinator.post("requests/:request/shortlist") { context, form in
        var fields = FormReader(form)
        let chosen = fields.ids(RankingSection.choices, Reference.self)
        if chosen.isEmpty { fields.reject("", "Choose at least one reference.") }
        let act = context.act
        return try await context.decide(.shortlist, form, fields, saying: "On the shortlist.") {
            request, transaction in
            for id in chosen {
                guard let reference = try transaction.reference(id) else { throw WebRefusal.notFound }
                let engagements = try transaction.engagements(of: request.id)
                try transaction.save(try request.shortlist(reference, among: engagements, act: act))
            }
        }
    }
    site.coordinator.post("requests/:request/assignment") { context, form in
        var fields = FormReader(form)
        let chosen = fields.id(RequestDesk.coordinatorField, Person.self)
        let act = context.act
        return try await context.decide(.assignment, form, fields, saying: "The request has a new owner.") {
            let coordinator = try $1.people(holding: .coordinator).first { $0.id == chosen }
            guard let coordinator else { throw WebRefusal.notFound }
            try $1.save(try $0.assign(to: coordinator.contact, act))
        }
    }
    site.coordinator.post("requests/:request/closure") { context, form in
        var fields = FormReader(form)
        let reason = fields.text(RequestDesk.closingField, max: RequestDesk.longestReason, required: false)
        let act = context.act
        return try await context.decide(.closure, form, fields, saying: "The request is closed.") {
            try $1.save(try $0.close(act, reason: reason, matches: try $1.matches(of: $0.id)))
        }
    }
    site.coordinator.post("requests/:request/comments") { context, form in
        var fields = FormReader(form)
        let text = fields.text(RequestDesk.commentField, max: Comment.longest)
        let act = context.act
        return try await context.decide(.comments, form, fields, saying: "Your comment is on the timeline.") {
            try $1.save(unlessRepeated: try $0.comment(act, text: text))
        }
    }
}
