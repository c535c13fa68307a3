/// A layout around the views of these tests.
package struct Shell: Sendable {
    let title: String
}
