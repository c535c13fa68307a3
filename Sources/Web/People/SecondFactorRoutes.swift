import Domain
import Foundation
import HTTPTypes
import Hummingbird
import Store
import Views

/// The second step of an administrator's sign-in. Nobody is signed in here yet, so that each route asks for the first
/// step's cookie itself.
func addSecondFactors(to site: Site) {
    site.everybody.get("admin/sign-in/code") { context in
        try await context.withUnfinishedSignIn { signIn in
            guard signIn.offeredSecret == nil else { return context.redirect(to: .admin(.secondFactor)) }
            return context.page(AdministratorCode(name: signIn.administrator.name))
        }
    }
    site.everybody.post("admin/sign-in/code") { context, form in
        try await context.withUnfinishedSignIn { signIn in
            try await context.finish(signIn, typed: form["code"] ?? "")
        }
    }
    site.everybody.get("admin/sign-in/second-factor") { context in
        try await context.withUnfinishedSignIn { try context.setUpPage($0) }
    }
    site.everybody.post("admin/sign-in/second-factor") { context, form in
        try await context.withUnfinishedSignIn { signIn in
            let (desk, id) = (SecondFactorDesk(visit: context.visit), SessionID())
            guard
                let codes = try await desk.setUp(signIn, typed: form["code"] ?? "", opening: id)
            else {
                let time = Day.clock(of: context.now, in: .gmt)
                return try context.setUpPage(
                    signIn,
                    errors: [
                        "code":
                            "This is not the code of this secret now. The server’s clock says \(time) UTC; does the phone’s say the same?"
                    ])
            }
            var response = context.secret(RecoveryCodes(codes: codes.map(\.text)))
            response.setCookie(try AdministratorDesk(visit: context.visit).cookie(holding: id))
            response.setCookie(try desk.clearedCookie())
            return response
        }
    }
}

extension EverybodyContext {
    /// Goes on to the second step with somebody whose password was right.
    func awaitCode(of administrator: Administrator) async throws -> Response {
        let (path, cookie) = try await SecondFactorDesk(visit: visit).begin(for: administrator)
        var response = redirect(to: path)
        response.setCookie(cookie)
        return response
    }

    /// Whoever has not typed a password is sent to do so.
    fileprivate func withUnfinishedSignIn(
        _ body: (UnfinishedSignIn) async throws -> Response
    ) async throws -> Response {
        guard let signIn = try await SecondFactorDesk(visit: visit).unfinished() else {
            return redirect(to: .admin(.signIn))
        }
        return try await body(signIn)
    }

    fileprivate func finish(_ signIn: UnfinishedSignIn, typed: String) async throws -> Response {
        let (desk, id) = (SecondFactorDesk(visit: visit), SessionID())
        switch try await desk.finish(signIn, typed: typed, opening: id) {
        case .over:
            return redirect(
                to: .admin(.signIn), flash: Flash("Please begin again with your password.", tone: .warn))
        case .wrong(let sentence):
            return page(
                AdministratorCode(name: signIn.administrator.name, errors: ["code": sentence]),
                status: .unprocessableContent)
        case .admitted(let admission):
            var response = redirect(to: .admin(.tenants(.none)), flash: admission.proof.flash)
            response.setCookie(try AdministratorDesk(visit: visit).cookie(holding: id))
            response.setCookie(try desk.clearedCookie())
            return response
        }
    }

    fileprivate func setUpPage(_ signIn: UnfinishedSignIn, errors: FieldErrors = [:]) throws -> Response {
        guard signIn.offeredSecret != nil else { return redirect(to: .admin(.code)) }
        guard let secret = SecondFactorDesk(visit: visit).offered(by: signIn) else {
            return redirect(to: .admin(.signIn))
        }
        let view = SecondFactorSetUp(
            name: signIn.administrator.name, secret: Base32.grouped(secret.base32, by: " "),
            address: AuthenticatorAddress(
                issuer: "Vouchsafe \(visit.services.settings.baseURL.authority)",
                account: signIn.administrator.mail, secret: secret.base32),
            errors: errors)
        return self.secret(view, status: errors.isEmpty ? .ok : .unprocessableContent)
    }
}

extension Proof {
    /// What is said to somebody who got in by it; nothing needs to be said of the usual way.
    fileprivate var flash: Flash? {
        switch self {
        case .app, .demo: nil
        case .recovery(let left):
            Flash(
                "You signed in with a recovery code. \(left == 1 ? "1 is" : "\(left) are") left; make new ones, or set up another phone, under Your account.",
                tone: .warn)
        }
    }
}
