package import Domain
import Foundation
import GRDB

extension TenantTransaction {
    package func save(_ release: NewsRelease) throws {
        try database.change(
            """
            UPDATE opportunity
            SET news_held = 0, news_asked_at = NULL, news_remind_at = NULL
            WHERE id = \(release.deal.number)
            """)
        for news in release.news { try write(news) }
    }

    package func save(_ hold: NewsHold) throws {
        try database.change(
            """
            UPDATE opportunity
            SET news_held = 1, news_asked_at = NULL, news_remind_at = NULL
            WHERE id = \(hold.deal.number)
            """)
        try record(hold.activity)
    }

    /// Asks each AE whose requests the references helped with.
    func askForNews(from helpers: [Match], isAgain: Bool, at now: Date) throws {
        for (_, matches) in Dictionary(grouping: helpers, by: \.request.ae.id).sorted(by: { $0.key < $1.key })
        {
            guard let request = matches.first?.request, try person(request.ae.id)?.isActive == true,
                let question = request.newsQuestion(helpers: matches, isAgain: isAgain, at: now)
            else { continue }
            if let activity = question.activity { try record(activity) }
            try post(question.letter, at: now, about: request.id, byClock: isAgain)
        }
    }

    /// Asks again, where the AE has said nothing. That it was done is written down with the letter, so no restart asks twice.
    func remindOfNews(of id: ID<Opportunity>, at now: Date) throws {
        let waits: Bool =
            try database.value(
                "SELECT news_asked_at IS NOT NULL AND stage = 'won' FROM opportunity WHERE id = \(id.number)")
            ?? false
        if waits { try askForNews(from: try helpers(with: id), isAgain: true, at: now) }
        try database.change("UPDATE opportunity SET news_remind_at = NULL WHERE id = \(id.number)")
    }
}
