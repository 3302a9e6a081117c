import Foundation
import Testing

import FloatNetwork

/// What `Experiments/record_gradients.py` recorded of PyTorch, computed there in binary64.
private struct Recorded: Decodable {
  struct Layer: Decodable {
    struct Parameter: Decodable {
      let value: [Float]
      let gradient: [Float]
    }
    let name: String
    let rows: Int
    let inputs: Int
    let outputs: Int
    let x: [Float]
    let errors: [Float]
    let y: [Float]
    let dx: [Float]
    let parameters: [Parameter]
  }
  struct Losses: Decodable {
    let classes: [Int]
    let weights: [Float]
    let logits: [Float]
    let softmax: Double
    let softmaxGradient: [Float]
    let labels: [Float?]
    let scores: [Float]
    let sigmoid: Double
    let sigmoidGradient: [Float]
  }
  struct Optimizer: Decodable {
    let name: String
    let start: [Float]
    let gradients: [[Float]]
    let end: [Float]
  }
  let layers: [Layer]
  let losses: Losses
  let optimizers: [Optimizer]

  static func load() throws -> Recorded {
    let url = try #require(
      Bundle.module.url(forResource: "Recorded/pytorch", withExtension: "json"))
    return try JSONDecoder().decode(Recorded.self, from: Data(contentsOf: url))
  }
}

/// Whether numbers agree to 2·10⁻⁵ of the largest: binary32 against binary64.
private func agree(_ x: [Float], _ y: [Float]) -> Bool {
  let scale = y.map(abs).max() ?? 1
  return x.count == y.count && zip(x, y).allSatisfy { abs($0 - $1) <= 2e-5 * max(scale, 1e-3) }
}

@Suite struct RecordedTests {
  private func makeLayer(_ name: String, _ inputs: Int, _ outputs: Int) -> (any Layer)? {
    let random = RandomStream(seed: 1)
    return switch name {
    case "selu": ActivationLayer(.selu, width: inputs)
    case "relu": ActivationLayer(.relu, width: inputs)
    case "elu": ActivationLayer(.elu, width: inputs)
    case "tanh": ActivationLayer(.tanh, width: inputs)
    case "gelu": ActivationLayer(.gelu, width: inputs)
    case "silu": ActivationLayer(.silu, width: inputs)
    case "leaky-relu": ActivationLayer(.leakyReLU(slope: 0.25), width: inputs)
    case "dense":
      Dense("d", inputs: inputs, outputs: outputs, initialization: .lecun, random: random)
    case "batch-norm": BatchNormalization("b", width: inputs)
    case "layer-norm": LayerNormalization("l", width: inputs)
    case "highway": Highway("h", width: inputs, random: random)
    case "weight-norm":
      WeightNormalized(
        "w", inputs: inputs, outputs: outputs, initialization: .he, random: random)
    default: nil
    }
  }

  @Test func `outputs and gradients are those of PyTorch`() throws {
    let recorded = try Recorded.load()
    #expect(recorded.layers.count == 12)
    for record in recorded.layers {
      let layer = try #require(makeLayer(record.name, record.inputs, record.outputs))
      #expect(layer.parameters.count == record.parameters.count)
      for (parameter, value) in zip(layer.parameters, record.parameters) {
        parameter.value.copy(Matrix(rows: value.value.count, columns: 1, elements: value.value))
      }
      let pass = Pass(workers: Workers(count: 2), isTraining: true)
      let x = Matrix(rows: record.rows, columns: record.inputs, elements: record.x)
      let y = layer.forward(x, pass)
      #expect(agree(y.elements, record.y), "\(record.name): output")
      let dx = layer.backward(
        Matrix(rows: record.rows, columns: record.outputs, elements: record.errors), pass)
      #expect(agree(dx.elements, record.dx), "\(record.name): gradient by the input")
      for (parameter, value) in zip(layer.parameters, record.parameters) {
        #expect(agree(parameter.gradient.elements, value.gradient), "\(parameter.name)")
      }
    }
  }

  @Test func `the comparison tells ELU from SELU`() throws {
    let record = try #require(try Recorded.load().layers.first { $0.name == "selu" })
    let x = Matrix(rows: record.rows, columns: record.inputs, elements: record.x)
    let y = ActivationLayer(.elu, width: record.inputs).forward(x, Pass(workers: Workers(count: 1)))
    #expect(!agree(y.elements, record.y))
  }

  @Test func `losses are those of PyTorch`() throws {
    let losses = try Recorded.load().losses
    let gradient = Matrix(rows: 0, columns: 3)
    let softmax = CrossEntropy.evaluate(
      Matrix(rows: 7, columns: 3, elements: losses.logits), .classes(losses.classes, count: 3),
      weights: losses.weights, gradient: gradient)
    #expect(abs(softmax.sum / softmax.weight - losses.softmax) < 1e-6)
    #expect(agree(gradient.elements, losses.softmaxGradient))
    let masked = Matrix(rows: 0, columns: 2)
    let labels = Matrix(rows: 4, columns: 2, elements: losses.labels.map { $0 ?? .nan })
    let sigmoid = CrossEntropy.evaluate(
      Matrix(rows: 4, columns: 2, elements: losses.scores), .labels(labels), weights: [],
      gradient: masked)
    #expect(sigmoid.weight == 6)
    #expect(abs(sigmoid.sum / sigmoid.weight - losses.sigmoid) < 1e-6)
    #expect(agree(masked.elements, losses.sigmoidGradient))
  }

  @Test func `optimizers step as those of PyTorch`() throws {
    for record in try Recorded.load().optimizers {
      let method = try #require(OptimizerOptions.Method(rawValue: record.name))
      let w = Parameter(
        "w", Matrix(rows: 1, columns: 9, elements: record.start), isWeight: true)
      let optimizer = Optimizer(
        [w], .init(method: method, learningRate: 0.125, momentum: 0.5, l2: 0.25))
      for gradient in record.gradients {
        w.gradient.copy(Matrix(rows: 1, columns: 9, elements: gradient))
        optimizer.step(Workers(count: 1))
      }
      #expect(agree(w.value.elements, record.end), "\(record.name)")
    }
  }
}
