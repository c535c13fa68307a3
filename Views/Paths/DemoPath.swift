/// What only the demo has.
package enum DemoPath: Sendable, Hashable {
    case signIn

    package var text: String {
        switch self {
        case .signIn: "/sign-in"
        }
    }
}
