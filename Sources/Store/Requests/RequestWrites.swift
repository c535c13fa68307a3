package import Domain
package import Foundation
import GRDB

extension TenantTransaction {
    /// Saves what an AE wrote as a draft of theirs; nothing typed is lost before it is submitted.
    ///
    /// - Parameter formKey: made when the form was drawn. The same form sent again is the same draft, in its new words
    ///   as long as it was not submitted.
    /// - Returns: the draft, new or the one that the same form made before.
    package func draft(
        _ wish: Wish, for opportunity: ID<Opportunity>, by ae: Contact, formKey: String, at now: Date
    ) throws -> ID<Request> {
        if let known = try draft(formKey: formKey, by: ae.id) {
            try rewrite(known, wish: wish)
            return known
        }
        let prospect = wish.prospect
        try database.change(
            """
            INSERT INTO request (form_key, opportunity_id, ae_id, prospect_name, prospect_industry,
                prospect_headcount, prospect_revenue_minor, prospect_country, prospect_time_zone, contact_name,
                contact_mail, attendees, prospect_seniority, prospect_functions, language, evaluation, engagement_type, wanted, needed_by, use_cases, competitors, product,
                wants_to_learn, to_avoid, criteria, stage, move, next, stage_since, created_at)
            VALUES (\(formKey), \(opportunity.number), \(ae.id.number), \(prospect.name),
                \(prospect.industry?.code), \(prospect.headcount), \(prospect.revenue?.minor), \(prospect.country),
                \(prospect.timeZone?.identifier ?? ""), \(prospect.contactName), \(prospect.contactMail?.text),
                \(prospect.attendees), \(prospect.seniority?.rawValue), \(prospect.functions.asLines),
                \(prospect.language), \(wish.evaluation.rawValue), \(wish.engagementType.rawValue), \(wish.count),
                \(wish.neededBy.iso), \(wish.useCases.asLines), \(wish.competitors.asLines), \(wish.product),
                \(wish.wantsToLearn), \(wish.toAvoid), \(try CriteriaColumn(Criteria(of: wish)).text()), 'draft',
                'ae', 'Check and submit', \(now.seconds), \(now.seconds))
            """)
        return ID(database.lastInsertedRowID)
    }

    /// The request that a form made when it was sent before.
    package func draft(formKey: String, by ae: ID<Person>) throws -> ID<Request>? {
        let known: Int64? = try database.value(
            "SELECT id FROM request WHERE form_key = \(formKey) AND ae_id = \(ae.number)")
        return known.map { ID($0) }
    }

    /// Replaces what a draft asks for. Criteria follow the wish until it is submitted.
    package func rewrite(_ draft: ID<Request>, wish: Wish) throws {
        let prospect = wish.prospect
        try database.change(
            """
            UPDATE request
            SET prospect_name = \(prospect.name), prospect_industry = \(prospect.industry?.code),
                prospect_headcount = \(prospect.headcount), prospect_revenue_minor = \(prospect.revenue?.minor),
                prospect_country = \(prospect.country),
                prospect_time_zone = \(prospect.timeZone?.identifier ?? ""),
                prospect_functions = \(prospect.functions.asLines),
                contact_name = \(prospect.contactName), contact_mail = \(prospect.contactMail?.text),
                attendees = \(prospect.attendees), prospect_seniority = \(prospect.seniority?.rawValue),
                language = \(prospect.language), evaluation = \(wish.evaluation.rawValue),
                engagement_type = \(wish.engagementType.rawValue), wanted = \(wish.count),
                needed_by = \(wish.neededBy.iso), use_cases = \(wish.useCases.asLines),
                competitors = \(wish.competitors.asLines), product = \(wish.product),
                wants_to_learn = \(wish.wantsToLearn), to_avoid = \(wish.toAvoid),
                criteria = \(try CriteriaColumn(Criteria(of: wish)).text()), version = version + 1
            WHERE id = \(draft.number) AND stage = 'draft'
            """)
    }

    /// Throws a draft away for good; a request that was submitted stays.
    package func discard(_ draft: ID<Request>) throws {
        try database.change("DELETE FROM request WHERE id = \(draft.number) AND stage = 'draft'")
    }

    /// Saves a decision about a request with the engagements that it ends, the line on the record and the mail.
    package func save(_ decision: some RequestDecision) throws {
        try apply(decision)
    }

    func apply(_ decision: some RequestDecision) throws {
        let request = decision.request
        try database.change(
            """
            UPDATE request
            SET coordinator_id = \(request.coordinator?.id.number),
                criteria = \(try CriteriaColumn(request.criteria).text()), ending = \(request.ending?.rawValue),
                filed_at = \(request.filedAt?.seconds),
                criteria_confirmed_at = \(request.criteriaConfirmedAt?.seconds),
                ended_at = CASE WHEN \(request.ending?.rawValue) IS NULL THEN NULL
                    ELSE coalesce(ended_at, \(decision.activity.at.seconds)) END
            WHERE id = \(request.id.number)
            """)
        try record(decision.activity)
        for cancellation in decision.cancellations { try write(cancellation) }
        for letter in decision.letters { try post(letter, at: decision.activity.at, about: request.id) }
        try refresh(request.id, at: decision.activity.at)
    }

    /// Saves how a deal ended, on the opportunity as well.
    package func save(_ end: DealEnd) throws {
        try database.change(
            """
            UPDATE opportunity
            SET stage = \(end.stage.rawValue), closed_on = \(end.closedOn.iso),
                value_minor = coalesce(\(end.value?.minor), value_minor), changed_at = \(end.activity.at.seconds),
                news_held = \(end.holdsNews), news_asked_at = NULL, news_remind_at = NULL
            WHERE id = \(end.request.opportunity.number)
            """)
        try apply(end)
        for news in end.news { try write(news) }
    }

    package func save(_ comment: Comment) throws {
        try record(comment.activity)
    }
}
