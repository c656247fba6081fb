import { html, type Html } from '../http/html';
import { showPage } from '../pages/layout';
import { type Ink, slip } from '../pages/slip';
import type { Practice } from '../practice';
import type { Scene, SceneId } from './scene';
import { scenes } from './scenes';

const inks: Record<SceneId, Ink> = {
  'age-check': 'brick',
  'car-share': 'teal',
  'job-application': 'violet',
  'flat-viewing': 'slate',
  'over-asking': 'ochre',
};

const confirmation = (scene: Scene): Html =>
  scene.request === 'unsigned'
    ? html`<span class="tag bad">Not on the trust list</span>`
    : html`<span class="tag ok">On the trust list</span>`;

const sceneSlip = (scene: Scene): Html =>
  slip(
    inks[scene.id],
    scene.name,
    html`
      <h3>${scene.title}</h3>
      <p>${scene.name} ${confirmation(scene)}</p>
      <p class="dim">${scene.story}</p>
      <a class="button outline small" href="/scenes/${scene.id}">${scene.title}</a>
    `,
  );

/** The situations to choose from. */
export const scenesPage = (practice: Practice): Response =>
  showPage({
    practice,
    role: 'verifier',
    title: 'Be asked',
    body: html`
      <p class="lead">
        Choose a situation. Somebody asks, the wallet shows you what, and you decide.
      </p>
      <ul class="cards">
        ${scenes.map(sceneSlip)}
      </ul>
    `,
  });

const deviceForm = (scene: Scene, device: string, text: string, style: string): Html => html`
  <form method="post" action="/scenes/${scene.id}/start">
    <input type="hidden" name="device" value="${device}" />
    <button class="button ${style}">${text}</button>
  </form>
`;

/** One situation, before it asks. */
export const scenePage = (practice: Practice, scene: Scene): Response =>
  showPage({
    practice,
    role: 'verifier',
    title: scene.title,
    body: html`
      <p class="lead">${scene.story}</p>
      <section class="panel">
        <h3>${scene.name}</h3>
        <p>${confirmation(scene)}</p>
        <p>Their reason: “${scene.purpose}”</p>
        <p>They say they keep it: “${scene.retention}”</p>
      </section>
      <p class="row">
        ${deviceForm(scene, 'cross', 'Show me a code', '')}
        ${deviceForm(scene, 'same', 'My wallet is in this browser', 'outline')}
      </p>
    `,
  });
