/** Two soft tones, a fifth apart: heard by the groups, frightening nobody. Without a loudspeaker nothing happens. */
export function playChime(): void {
  try {
    const audio = new AudioContext();
    const ended = [523.25, 783.99].map((pitch, index) =>
      tone(audio, pitch, audio.currentTime + index * 0.45),
    );
    void Promise.all(ended).then(() => audio.close());
  } catch {
    // The time is shown as well; a machine without sound is no fault to speak of.
  }
}

function tone(audio: AudioContext, pitch: number, at: number): Promise<unknown> {
  const oscillator = new OscillatorNode(audio, { type: 'sine', frequency: pitch });
  const volume = new GainNode(audio, { gain: 0 });
  volume.gain.setValueAtTime(0, at);
  volume.gain.linearRampToValueAtTime(0.25, at + 0.05);
  volume.gain.exponentialRampToValueAtTime(0.001, at + 1.6);
  oscillator.connect(volume).connect(audio.destination);
  oscillator.start(at);
  oscillator.stop(at + 1.7);
  return new Promise((resolve) => oscillator.addEventListener('ended', resolve));
}
