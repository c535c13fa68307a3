/// The server's front page: asks for the program's short name and tells nothing about which there are.
package struct Front: Sendable {
    let program: String
    let error: String?

    package init(program: String = "", error: String? = nil) {
        self.program = program
        self.error = error
    }
}
