package import Domain
import Foundation
import GRDB

extension TenantReading {
    /// A request as its coordinator sees it; any coordinator of the tenant may.
    package func request(_ id: ID<Request>) throws -> Request? {
        try request(where: "request.id = \(id.number) AND request.stage <> 'draft'")
    }

    /// An AE's own request, drafts too; nil for another's.
    package func request(_ id: ID<Request>, ofAE ae: ID<Person>) throws -> Request? {
        try request(where: "request.id = \(id.number) AND request.ae_id = \(ae.number)")
    }

    func request(where condition: SQL) throws -> Request? { try requests(where: condition).first }

    func requests(where condition: SQL, order: SQL = "request.id") throws -> [Request] {
        try database.rows(
            """
            SELECT request.id, request.opportunity_id, request.prospect_name, request.prospect_industry,
                request.prospect_headcount, request.prospect_revenue_minor, request.prospect_country,
                request.prospect_time_zone, request.prospect_functions, request.contact_name, request.contact_mail,
                request.attendees, request.prospect_seniority, request.language, request.evaluation,
                request.engagement_type, request.wanted, request.needed_by, request.use_cases, request.competitors,
                request.product, request.wants_to_learn, request.to_avoid, request.criteria, request.stage,
                request.stage_since, request.ending, request.filed_at, request.criteria_confirmed_at,
                request.version, ae.id AS ae_id, ae.name AS ae_name, ae.mail AS ae_mail,
                coordinator.id AS coordinator_id, coordinator.name AS coordinator_name,
                coordinator.mail AS coordinator_mail, program.currency
            FROM request
            JOIN person AS ae ON ae.id = request.ae_id
            JOIN program ON program.id = 1
            LEFT JOIN person AS coordinator ON coordinator.id = request.coordinator_id
            WHERE \(condition)
            ORDER BY \(order)
            """
        ).map { try request($0) }
    }

    private func request(_ row: Row) throws -> Request {
        var coordinator: Contact?
        if let id = row.optionalID("coordinator_id") as ID<Person>? {
            coordinator = Contact(
                id: id, name: row["coordinator_name"], mail: try row.mail("coordinator_mail"))
        }
        return Request(
            id: row.id("id"), opportunity: row.id("opportunity_id"),
            ae: Contact(id: row.id("ae_id"), name: row["ae_name"], mail: try row.mail("ae_mail")),
            coordinator: coordinator, wish: try wish(row),
            criteria: try CriteriaColumn(text: row["criteria"]).criteria, stage: try row.choice("stage"),
            ending: row.optionalChoice("ending"), filedAt: row.optionalMoment("filed_at"),
            stageSince: row.moment("stage_since"),
            criteriaConfirmedAt: row.optionalMoment("criteria_confirmed_at"), version: row["version"])
    }

    private func wish(_ row: Row) throws -> Wish {
        Wish(
            prospect: Prospect(
                name: row["prospect_name"],
                industry: (row["prospect_industry"] as String?).flatMap { NAICS($0) },
                headcount: row["prospect_headcount"],
                revenue: (row["prospect_revenue_minor"] as Int64?).map {
                    Money(minor: $0, currency: row["currency"])
                },
                country: row["prospect_country"],
                timeZone: TimeZone(identifier: row["prospect_time_zone"]),
                contactName: row["contact_name"],
                contactMail: (row["contact_mail"] as String?).flatMap { MailAddress($0) },
                attendees: row["attendees"], seniority: row.optionalChoice("prospect_seniority"),
                functions: row.lines("prospect_functions"), language: row["language"]),
            evaluation: try row.choice("evaluation"), engagementType: try row.choice("engagement_type"),
            count: row["wanted"], neededBy: try row.day("needed_by"), useCases: row.lines("use_cases"),
            competitors: row.lines("competitors"), product: row["product"],
            wantsToLearn: row["wants_to_learn"],
            toAvoid: row["to_avoid"])
    }
}
