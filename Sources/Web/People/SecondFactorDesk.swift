import Domain
import Foundation
import Hummingbird
import Logging
import Store
import Views

/// The second step of an administrator's sign-in: a code of their app or a recovery code, and setting the app up where
/// there is none yet.
struct SecondFactorDesk {
    let visit: Visit

    private var services: SiteServices { visit.services }

    /// What became of a code.
    enum Answer: Sendable {
        case admitted(Admission)
        case wrong(String)
        /// Too many tries, or too long ago: the password has to be typed again.
        case over
    }

    /// Goes on with somebody whose password was right.
    ///
    /// - Parameter isRenewal: sets another app up though there is one.
    /// - Returns: where they go on, and what their browser shows there.
    func begin(for administrator: Administrator, isRenewal: Bool = false) async throws -> (Path, Cookie) {
        let (id, now, key) = (SessionID(), visit.now, services.linkKey)
        let setsUp = try await services.control.write { transaction in
            let setsUp = try isRenewal || transaction.secondFactor(of: administrator.id) == nil
            let offered = setsUp ? try key.seal(AuthenticatorSecret(), for: administrator.id) : nil
            try transaction.begin(
                UnfinishedSignIn(tokenHash: id.hash, administrator: administrator, offeredSecret: offered),
                at: now)
            return setsUp
        }
        return (.admin(setsUp ? .secondFactor : .code), try cookie.holding(id))
    }

    /// The sign-in that this browser has begun; nothing when there is none, or it took too long.
    func unfinished() async throws -> UnfinishedSignIn? {
        guard let hash = visit.request.cookies[cookie.name].flatMap({ SessionID(presented: $0.value)?.hash })
        else { return nil }
        let now = visit.now
        return try await services.control.read { try $0.unfinishedSignIn(tokenHash: hash, at: now) }
    }

    /// The secret that a sign-in sets up.
    func offered(by signIn: UnfinishedSignIn) -> AuthenticatorSecret? {
        signIn.offeredSecret.flatMap { services.linkKey.open($0, of: signIn.administrator.id) }
    }

    /// Ends a sign-in with a code, in one transaction with the session that it opens.
    func finish(_ signIn: UnfinishedSignIn, typed: String, opening id: SessionID) async throws -> Answer {
        let administrator = signIn.administrator
        try countTry(of: administrator)
        let desk = AdministratorDesk(visit: visit)
        let check = check
        let answer = try await services.control.write { transaction -> Answer in
            // Another request may have used up the tries since.
            guard
                let current = try transaction.unfinishedSignIn(tokenHash: signIn.tokenHash, at: check.now),
                current.offeredSecret == nil
            else { return .over }
            try transaction.countTry(of: current)
            switch try check.proof(typed, of: administrator, in: transaction) {
            case .failure(let refusal):
                try transaction.record(desk.wrongCode(refusal, of: administrator))
                return .wrong(refusal.sentence)
            case .success(let proof):
                let admission = Admission(administrator: administrator, proof: proof)
                try transaction.endUnfinishedSignIns(of: administrator.id)
                try desk.begin(admission, id, in: transaction)
                return .admitted(admission)
            }
        }
        if case .admitted = answer { succeed(administrator) }
        return answer
    }

    /// Sets the offered secret up, once a code shows that the app has it.
    ///
    /// - Returns: the recovery codes, which can be read only now; nothing when it is not the secret's code.
    func setUp(
        _ signIn: UnfinishedSignIn, typed: String, opening id: SessionID
    ) async throws -> [RecoveryCode]? {
        let (administrator, now) = (signIn.administrator, visit.now)
        try countTry(of: administrator)
        guard case .app(let digits)? = TypedCode(typed), let sealed = signIn.offeredSecret,
            let step = offered(by: signIn)?.step(of: digits, at: now, after: -1)
        else { return nil }
        let (desk, codes) = (AdministratorDesk(visit: visit), RecoveryCode.tenNew())
        try await services.control.write { transaction in
            guard try transaction.unfinishedSignIn(tokenHash: signIn.tokenHash, at: now) != nil else {
                throw WebRefusal.signedOut
            }
            try transaction.setSecondFactor(
                sealed, step: step, recoveryHashes: codes.map(\.hash), of: administrator.id, at: now)
            try transaction.endUnfinishedSignIns(of: administrator.id)
            try transaction.endAdministratorSessions(of: administrator.id)
            try transaction.record(
                desk.act(.secondFactorSet, by: administrator, "set up an authenticator app"))
            try desk.begin(
                Admission(administrator: administrator, proof: .app), id, in: transaction)
        }
        succeed(administrator)
        return codes
    }

    /// Checks a code of somebody who is signed in and about to change how they sign in.
    func confirm(_ typed: String, of administrator: Administrator) async throws -> Result<Proof, CodeRefusal>
    {
        try countTry(of: administrator)
        let desk = AdministratorDesk(visit: visit)
        let check = check
        let result = try await services.control.write { transaction -> Result<Proof, CodeRefusal> in
            let result = try check.proof(typed, of: administrator, in: transaction)
            switch result {
            case .failure(let refusal):
                try transaction.record(desk.wrongCode(refusal, of: administrator))
            case .success(let proof):
                try desk.record(proof, of: administrator, in: transaction)
            }
            return result
        }
        if case .success = result { succeed(administrator) }
        return result
    }

    func clearedCookie() throws -> Cookie { try cookie.cleared() }

    private var cookie: SessionCookie { SessionCookie(awaitingCode: services.settings) }

    private var check: CodeCheck {
        CodeCheck(key: services.linkKey, now: visit.now, logger: services.logger)
    }

    private func account(of administrator: Administrator) -> String { "admin/\(administrator.mail)" }

    private func countTry(of administrator: Administrator) throws {
        try services.attempts.count(
            codeOf: account(of: administrator), address: visit.address, at: visit.now)
    }

    private func succeed(_ administrator: Administrator) {
        services.attempts.succeed(codeOf: account(of: administrator), address: visit.address)
    }
}

/// That an administrator proved twice who they are. Only the checks here make one, and no session begins without.
struct Admission: Sendable {
    let administrator: Administrator
    let proof: Proof

    fileprivate init(administrator: Administrator, proof: Proof) {
        self.administrator = administrator
        self.proof = proof
    }

    /// The demo's one click; nothing in any other server.
    init?(inDemo administrator: Administrator, settings: ServerSettings) {
        guard settings.demo != nil else { return nil }
        self.init(administrator: administrator, proof: .demo)
    }
}
