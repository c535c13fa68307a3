import Domain
import Foundation
import Store

extension TenantTransaction {
    /// Saves a comment; the same words by the same person twice within a minute are a double click.
    func save(unlessRepeated comment: Comment) throws {
        let isRepeated = try activity(of: comment.request).last.map {
            $0.kind == .commented && $0.by == comment.activity.by && $0.detail == comment.activity.detail
                && comment.activity.at.timeIntervalSince($0.at) < 60
        }
        if isRepeated != true { try save(comment) }
    }
}
