/// An administrator's recovery codes, shown this once.
package struct RecoveryCodes: Sendable {
    let codes: [String]

    package init(codes: [String]) {
        self.codes = codes
    }
}
