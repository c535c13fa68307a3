/// A view inside of another view of these tests.
package struct Word: Sendable {
    let text: String
}
