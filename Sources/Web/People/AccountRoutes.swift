import Domain
import Foundation
import HTTPTypes
import Hummingbird
import Store
import Views

/// An administrator's own account: the second factor, the recovery codes, the browsers signed in, the password.
func addAccount(to site: Site) {
    site.administrator.get("account") { context in
        try await context.account()
    }
    site.administrator.post("account/second-factor") { context, form in
        let errors = try await context.proveAgain(form)
        guard errors.isEmpty else { return try await context.account(errors: errors) }
        let (path, cookie) = try await SecondFactorDesk(visit: context.visit)
            .begin(for: context.administrator, isRenewal: true)
        var response = context.redirect(to: path)
        response.setCookie(cookie)
        return response
    }
    site.administrator.post("account/recovery-codes") { context, form in
        let errors = try await context.proveAgain(form)
        guard errors.isEmpty else { return try await context.account(errors: errors) }
        let (codes, id, now) = (RecoveryCode.tenNew(), context.administrator.id, context.now)
        let act = context.act(.recoveryCodesMade, "made new recovery codes")
        try await context.control.write { transaction in
            try transaction.setRecoveryCodes(codes.map(\.hash), of: id, at: now)
            try transaction.record(act)
        }
        return context.secret(RecoveryCodes(codes: codes.map(\.text)))
    }
    site.administrator.post("account/password") { context, form in
        try await context.changePassword(form)
    }
    site.administrator.post("account/sessions/end-others") { context, _ in
        let (id, own) = (context.administrator.id, context.session.idHash)
        let act = context.act(.sessionsEnded, "signed out all other browsers")
        try await context.control.write { transaction in
            try transaction.endAdministratorSessions(of: id, except: own)
            try transaction.record(act)
        }
        return context.redirect(to: .admin(.account), flash: Flash("All other browsers are signed out."))
    }
    site.administrator.post("account/sessions/:session/end") { context, _ in
        guard let hash = Data(base64URL: try context.text("session")) else { throw WebRefusal.notFound }
        let id = context.administrator.id
        let act = context.act(.sessionsEnded, "signed out one of their browsers")
        try await context.control.write { transaction in
            if try transaction.endAdministratorSession(hash, of: id) { try transaction.record(act) }
        }
        return context.redirect(to: .admin(.account), flash: Flash("That browser is signed out."))
    }
}

extension AdministratorContext {
    fileprivate func account(errors: FieldErrors = [:]) async throws -> Response {
        let id = administrator.id
        let (sessions, factor, left) = try await control.read {
            (try $0.sessions(of: id), try $0.secondFactor(of: id), try $0.recoveryCodesLeft(of: id))
        }
        let rows = sessions.map { session in
            SessionRow(
                device: Browser(userAgent: session.userAgent).description, address: session.address,
                begun: clock.moment(session.createdAt), lastUsed: clock.moment(session.seenAt),
                isCurrent: session.idHash == self.session.idHash,
                end: .admin(.endAccountSession(session.idHash.base64URL)))
        }
        let view = AdministratorAccount(
            frame: frame(title: "Your account"), mail: administrator.mail, sessions: rows,
            factor: factor.map {
                AdministratorAccount.Factor(
                    setUp: clock.moment($0.setAt), codesLeft: left, codesMade: RecoveryCode.count)
            }, errors: errors)
        return page(view, status: errors.isEmpty ? .ok : .unprocessableContent)
    }

    /// Asks for password and code once more, since whoever finds an open browser must not take the account over.
    fileprivate func proveAgain(_ form: SentForm) async throws -> FieldErrors {
        var fields = FormReader(form)
        guard try await isOwnPassword(form["present"] ?? "") else {
            fields.reject("present", "This is not your password")
            return fields.errors
        }
        switch try await SecondFactorDesk(visit: visit).confirm(form["code"] ?? "", of: administrator) {
        case .success: break
        case .failure(let refusal): fields.reject("code", refusal.sentence)
        }
        return fields.errors
    }

    fileprivate func changePassword(_ form: SentForm) async throws -> Response {
        var fields = FormReader(form)
        if !(try await isOwnPassword(form["current"] ?? "")) {
            fields.reject("current", "This is not your password")
        }
        let password = form["password"] ?? ""
        if let objection = PasswordRule.objection(
            to: password, names: [administrator.mail, administrator.name])
        {
            fields.reject("password", objection)
        }
        guard fields.isValid else { return try await account(errors: fields.errors) }
        let hash = try await visit.services.passwords.hash(password)
        let (id, own, act) = (
            administrator.id, session.idHash, act(.passwordChanged, "changed their password")
        )
        try await control.write { transaction in
            try transaction.setPasswordHash(hash, of: id)
            try transaction.endUnfinishedSignIns(of: id)
            try transaction.endAdministratorSessions(of: id, except: own)
            try transaction.record(act)
        }
        return redirect(
            to: .admin(.account),
            flash: Flash("Your password is changed; all other browsers are signed out."))
    }

    private func isOwnPassword(_ password: String) async throws -> Bool {
        let (id, account) = (administrator.id, "admin/\(administrator.mail)")
        let attempts = visit.services.attempts
        try attempts.count(account: account, address: visit.address, at: now)
        let stored = try await control.read { try $0.passwordHash(of: id) }
        guard try await visit.services.passwords.matches(password, stored: stored) else { return false }
        attempts.succeed(account: account, address: visit.address)
        return true
    }
}
