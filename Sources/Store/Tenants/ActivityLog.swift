package import Domain
import GRDB

extension TenantReading {
    /// All that happened on a request, oldest first.
    package func activity(of request: ID<Request>) throws -> [Activity] {
        try activity(where: "request_id = \(request.number)", order: "ORDER BY at, id")
    }

    /// What happened around a reference, newest first, at most `most`.
    package func activity(of reference: ID<Reference>, most: Int) throws -> [Activity] {
        try activity(
            where: "reference_id = \(reference.number)", order: "ORDER BY at DESC, id DESC LIMIT \(most)")
    }

    /// What happened around an account, newest first, at most `most`.
    package func activity(of account: ID<Account>, most: Int) throws -> [Activity] {
        try activity(
            where: "account_id = \(account.number)", order: "ORDER BY at DESC, id DESC LIMIT \(most)")
    }

    func activity(where condition: SQL, order: SQL) throws -> [Activity] {
        try database.rows(
            """
            SELECT at, person_id, actor_name, kind, request_id, engagement_id, reference_id, account_id, sentence,
                detail
            FROM activity
            WHERE \(condition)
            \(order)
            """
        ).map { row in
            Activity(
                at: row.moment("at"), by: row.optionalID("person_id"), actorName: row["actor_name"],
                kind: try row.choice("kind"), request: row.optionalID("request_id"),
                engagement: row.optionalID("engagement_id"), reference: row.optionalID("reference_id"),
                account: row.optionalID("account_id"), sentence: row["sentence"], detail: row["detail"])
        }
    }
}

extension TenantTransaction {
    /// Puts a line on the record that nobody can take off again.
    package func record(_ activity: Activity) throws {
        try database.change(
            """
            INSERT INTO activity (at, person_id, actor_name, kind, request_id, engagement_id, reference_id,
                account_id, sentence, detail)
            VALUES (\(activity.at.seconds), \(activity.by?.number), \(activity.actorName),
                \(activity.kind.rawValue), \(activity.request?.number), \(activity.engagement?.number),
                \(activity.reference?.number), \(activity.account?.number), \(activity.sentence),
                \(activity.detail))
            """)
    }
}
