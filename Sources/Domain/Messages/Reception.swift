package import Foundation

/// What a mail server said about one recipient of a letter.
package struct Reception: Hashable, Sendable {
    package enum Verdict: String, Hashable, Sendable, CaseIterable {
        /// The server has it and answers for it from here.
        case accepted
        /// Not now; it is tried again.
        case postponed
        /// Not at all.
        case refused
    }

    package let address: String
    package let verdict: Verdict
    /// The server's words, or ours where it had none.
    package let answer: String

    package init(address: String, verdict: Verdict, answer: String) {
        self.address = address
        self.verdict = verdict
        self.answer = Letter.line(answer)
    }
}

extension Delivery {
    /// What the answers to all recipients of a letter come to: it waits while one of them may still get it, and one who is
    /// refused for good is not passed over in silence.
    ///
    /// - Parameters:
    ///   - attempts: how many there were, this one included.
    ///   - remark: what there is to know beside the server's words.
    package init(
        _ receptions: [Reception], attempts: Int, at now: Date, jitter: Double, remark: String = ""
    ) {
        let remark = remark.isEmpty ? "" : " \(remark)"
        func first(_ verdict: Reception.Verdict) -> Reception? { receptions.first { $0.verdict == verdict } }
        if let waiting = first(.postponed) {
            self.init(fault: waiting.answer + remark, attempts: attempts, at: now, jitter: jitter)
        } else if let refused = first(.refused) {
            let others = receptions.contains { $0.verdict == .accepted } ? "; the others have it" : ""
            self = .failed("refused for \(refused.address): \(refused.answer)\(others)\(remark)")
        } else {
            self = .sent((receptions.first?.answer ?? "") + remark)
        }
    }
}
