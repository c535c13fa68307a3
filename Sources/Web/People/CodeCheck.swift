import Domain
import Foundation
import Logging
import Store

/// What was shown beside the password.
enum Proof: Sendable, Hashable {
    case app
    /// A recovery code, of which so many are left.
    case recovery(left: Int)
    /// The demo's button, where everybody may be everybody.
    case demo
}

/// Why a code proves nothing.
struct CodeRefusal: Error, Sendable {
    /// For whoever typed it.
    let sentence: String
    /// What it was, for the record.
    let kind: String
}

/// Holds a code against an administrator's second factor, and uses it up.
struct CodeCheck: Sendable {
    let key: LinkKey
    let now: Date
    let logger: Logger

    func proof(
        _ typed: String, of administrator: Administrator, in transaction: ControlTransaction
    ) throws -> Result<Proof, CodeRefusal> {
        switch TypedCode(typed) {
        case nil:
            return refusal("This is neither six digits nor a recovery code", "neither kind of code")
        case .app(let digits)?:
            return try appProof(digits, administrator, transaction)
        case .recovery(let code)?:
            guard try transaction.useRecoveryCode(code.hash, of: administrator.id, at: now) else {
                return refusal("This recovery code is not right, or was used before", "a recovery code")
            }
            return .success(.recovery(left: try transaction.recoveryCodesLeft(of: administrator.id)))
        }
    }

    private func appProof(
        _ digits: String, _ administrator: Administrator, _ transaction: ControlTransaction
    ) throws -> Result<Proof, CodeRefusal> {
        guard let factor = try transaction.secondFactor(of: administrator.id) else {
            return refusal("No authenticator app is set up", "no app is set up")
        }
        guard let secret = key.open(factor.sealedSecret, of: administrator.id) else {
            logger.error(
                "the server's key is not the one that a second factor was sealed with",
                metadata: ["administrator": "\(administrator.id)"])
            return refusal(
                "This server has another key than when your app was set up, so it cannot check the code. Use a recovery code, then set the app up anew",
                "the server's key is another")
        }
        guard let step = secret.step(of: digits, at: now, after: factor.lastStep),
            try transaction.useCode(step: step, of: administrator.id)
        else {
            return refusal(
                "This code is not right, or was used before. Wait for the next one", "a code of the app")
        }
        return .success(.app)
    }

    private func refusal(_ sentence: String, _ kind: String) -> Result<Proof, CodeRefusal> {
        .failure(CodeRefusal(sentence: sentence, kind: kind))
    }
}
