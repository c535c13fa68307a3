import Domain
import Foundation
import GRDB

extension TenantTransaction {
    /// Ends the requests of a deal that the sales system says is closed, as its AE saying so would: open work stops,
    /// holds are freed, and those who were working on it are told.
    func endRequests(of opportunity: Int64, closing row: OpportunityRow, by actor: ImportActor) throws {
        guard row.stage == .won || row.stage == .lost else { return }
        let helpers = row.stage == .won ? try helpers(with: ID(opportunity)) : []
        let open: [Int64] = try database.values(
            """
            SELECT id FROM request
            WHERE opportunity_id = \(opportunity) AND stage NOT IN ('draft', 'ended')
            """)
        for number in open {
            guard let request = try request(ID(number)), let by = try contact(actor, for: request) else {
                continue
            }
            let today = try today(at: actor.at)
            try save(
                try request.endDeal(
                    Act(by: by, at: actor.at), won: row.stage == .won,
                    closedOn: min(row.closedOn ?? today, today), value: row.value, today: today,
                    matches: try matches(of: request.id), helpers: helpers, holdsNews: !helpers.isEmpty))
        }
        try holdNews(of: opportunity, from: helpers, at: actor.at)
    }

    /// No AE has said that the references who helped may hear of it: their pages are silent, and each AE is asked.
    private func holdNews(of opportunity: Int64, from helpers: [Match], at now: Date) throws {
        guard !helpers.isEmpty else { return }
        let again = try program().calendar.adding(businessDays: NewsQuestion.patience, to: now)
        try database.change(
            """
            UPDATE opportunity
            SET news_held = 1, news_asked_at = \(now.seconds), news_remind_at = \(again.seconds)
            WHERE id = \(opportunity)
            """)
        try askForNews(from: helpers, isAgain: false, at: now)
        try wake(at: again)
    }

    /// A command has no person; the request's own coordinator stands for it.
    private func contact(_ actor: ImportActor, for request: Request) throws -> Contact? {
        guard let person = actor.person else { return request.coordinator ?? request.ae }
        return try self.person(person).map { Contact(id: $0.id, name: $0.name, mail: $0.mail) }
    }
}
